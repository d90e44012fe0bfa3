package org.hiringpipeline.job;

import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String ROOT = "org.hiringpipeline.job";

	private static final JavaClasses SERVICE = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(ROOT);

	@Test
	void theServiceKnowsNoOtherService() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(ROOT + "..", "org.hiringpipeline.platform..", "java..", "jakarta..",
					"org.springframework..", "tools.jackson..", "com.fasterxml.jackson.annotation..", "com.mongodb..",
					"org.bson..", "org.commonmark..", "org.jspecify..", "org.slf4j..", "io.swagger..",
					"org.springdoc..")
			.check(SERVICE);
	}

	@Test
	void featuresDependOnEachOtherInOneDirection() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(SERVICE);
	}

	@Test
	void roomsOfAFeatureDependOnEachOtherInOneDirection() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(SERVICE);
	}

	/** Nested types live in the file of another. */
	@Test
	void noRoomIsCrowded() {
		var rooms = SERVICE.stream()
			.filter(JavaClass::isTopLevelClass)
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(rooms).allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(20));
	}

	/**
	 * That features meet through public types alone is the compiler's doing; these are
	 * they.
	 */
	@Test
	void onlyWhatOthersUseIsPublic() {
		noClasses().that()
			.arePublic()
			.and()
			.resideInAPackage(ROOT + ".*..")
			.should()
			.haveSimpleNameEndingWith("Controller")
			.orShould()
			.haveSimpleNameEndingWith("Store")
			.orShould()
			.beAnnotatedWith("org.springframework.data.mongodb.core.mapping.Document")
			.check(SERVICE);
	}

	@Test
	void aggregatesAndTheirRulesKnowNeitherWebNorKafka() {
		noClasses().that()
			.areAnnotatedWith("org.springframework.data.mongodb.core.mapping.Document")
			.or()
			.haveSimpleNameEndingWith("Rules")
			.or()
			.haveSimpleNameEndingWith("Outcome")
			.or()
			.haveSimpleNameEndingWith("State")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..",
					"org.springframework.kafka..", "org.springframework.messaging..", "org.apache.kafka..",
					"org.hiringpipeline.platform.http..", "org.hiringpipeline.platform.security..", "com.mongodb..")
			.check(SERVICE);
	}

	@Test
	void onlyControllersAnswerRequests() {
		classes().that()
			.areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
			.should()
			.bePackagePrivate()
			.andShould()
			.haveSimpleNameEndingWith("Controller")
			.check(SERVICE);
	}

}
