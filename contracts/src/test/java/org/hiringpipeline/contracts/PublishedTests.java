package org.hiringpipeline.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was published once stays as it was.
 */
class PublishedTests {

	static Stream<Path> publishedSchemas() {
		return ContractFiles.publishedSchemas().stream();
	}

	static Stream<String> publishedExamples() throws IOException {
		return Files.readAllLines(ContractFiles.CONTRACTS.resolve("published/examples.txt")).stream();
	}

	@ParameterizedTest
	@MethodSource("publishedSchemas")
	void changesOnlyCompatibly(Path published) {
		Path current = ContractFiles.CONTRACTS
			.resolve(ContractFiles.CONTRACTS.resolve("published").relativize(published));
		assertThat(current).as("a published schema stays").exists();
		assertThat(SchemaChange.between(ContractFiles.json(published), ContractFiles.json(current)))
			.as("breaking changes need a new major version beside this one")
			.noneMatch(SchemaChange::breaking);
	}

	@ParameterizedTest
	@MethodSource("publishedExamples")
	void examplesStayUnchanged(String line) throws IOException, GeneralSecurityException {
		String digest = line.substring(0, line.indexOf(' '));
		Path example = ContractFiles.CONTRACTS.resolve(line.substring(digest.length()).strip());
		assertThat(example).as("a published example stays").exists();
		byte[] bytes = Files.readAllBytes(example);
		assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
			.as("a published example is not edited; add another")
			.isEqualTo(digest);
	}

	@Test
	void thereIsSomethingToCompare() throws IOException {
		assertThat(ContractFiles.publishedSchemas()).isNotEmpty();
		assertThat(publishedExamples()).isNotEmpty();
	}

}
