package org.hiringpipeline.engine;

import com.mongodb.ConnectionString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MongoUriTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mongodb://host                             | mongodb://host/job
			mongodb://host:27017/                      | mongodb://host:27017/job
			mongodb://a,b/?replicaSet=rs0              | mongodb://a,b/job?replicaSet=rs0
			mongodb://host?w=1                         | mongodb://host/job?w=1
			mongodb://host/other                       | mongodb://host/job
			mongodb://u:p@host                         | mongodb://u:p@host/job?authSource=admin
			mongodb://u:p@host/?w=1                    | mongodb://u:p@host/job?w=1&authSource=admin
			mongodb://u:p@host/other                   | mongodb://u:p@host/job?authSource=other
			mongodb://u:p@host/other?w=1               | mongodb://u:p@host/job?w=1&authSource=other
			mongodb://u:p@host/other?authsource=mine   | mongodb://u:p@host/job?authsource=mine
			mongodb+srv://u:p@host                     | mongodb+srv://u:p@host/job?authSource=admin
			mongodb+srv://host/other?tls=true          | mongodb+srv://host/job?tls=true
			mongodb+srv://u:p@host/?authSource=mine    | mongodb+srv://u:p@host/job?authSource=mine
			""")
	void theDatabaseIsPutInAndTheRestStays(String uri, String expected) {
		assertThat(MongoUri.withDatabase(uri, "job")).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "mongodb://host", "mongodb://host/other", "mongodb://u:p%40@a,b:1/?replicaSet=rs0",
			"mongodb://u:p@host", "mongodb://u:p@host/other", "mongodb://u:p@host/other?authSource=mine",
			"mongodb://u:p@host/?authMechanism=PLAIN&ssl=true", "mongodb://u:p@host/?authMechanism=SCRAM-SHA-256",
			"mongodb://u@host/other?authMechanism=MONGODB-X509", "mongodb://u:p@host/?authMechanism=MONGODB-AWS",
			"mongodb://u:p@host/other?authMechanism=GSSAPI" })
	void theDriverChecksTheSameCredentialsAgainstTheSameDatabase(String uri) {
		var before = new ConnectionString(uri);
		var after = new ConnectionString(MongoUri.withDatabase(uri, "job"));
		assertThat(after.getDatabase()).isEqualTo("job");
		assertThat(after.getCredential()).isEqualTo(before.getCredential());
		assertThat(after.getHosts()).isEqualTo(before.getHosts());
		assertThat(after.getRequiredReplicaSetName()).isEqualTo(before.getRequiredReplicaSetName());
	}

	@Test
	void passwordsAreNotPrinted() {
		assertThat(MongoUri.printable("mongodb://user:secret@host/x")).isEqualTo("mongodb://***@host/x");
		assertThat(MongoUri.printable("mongodb://host/x?authMechanismProperties=AWS_SESSION_TOKEN:secret&w=1"))
			.isEqualTo("mongodb://host/x?authMechanismProperties=***&w=1");
	}

}
