package org.hiringpipeline.assessment;

import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String ROOT = "org.hiringpipeline.assessment";

	private final JavaClasses service = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages(ROOT);

	@Test
	void theServiceKnowsNoOtherService() {
		classes().should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(ROOT + "..", "org.hiringpipeline.platform..", "java..", "jakarta..",
					"org.springframework..", "tools.jackson..", "com.fasterxml.jackson.annotation..", "com.mongodb..",
					"org.bson..", "org.jspecify..", "org.slf4j..", "org.yaml.snakeyaml..", "io.swagger..")
			.check(this.service);
	}

	@Test
	void featuresDependOnEachOtherInOneDirection() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(this.service);
	}

	@Test
	void noRoomIsCrowded() {
		var rooms = this.service.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(rooms).isNotEmpty().allSatisfy((room, types) -> assertThat(types).as(room).isLessThanOrEqualTo(20));
	}

	@Test
	void controllersAreNobodysBusiness() {
		noClasses().that().haveSimpleNameEndingWith("Controller").should().bePublic().check(this.service);
	}

	@ParameterizedTest
	@ValueSource(strings = { "assembly", "bank", "sitting" })
	void anAggregateIsKnownToItsFeatureAlone(String feature) {
		classes().that()
			.areAnnotatedWith("org.springframework.data.mongodb.core.mapping.Document")
			.and()
			.resideInAPackage(ROOT + "." + feature + "..")
			.should()
			.onlyHaveDependentClassesThat()
			.resideInAPackage(ROOT + "." + feature + "..")
			.check(this.service);
	}

	@Test
	void aggregatesAndRulesKnowNeitherWebNorStore() {
		noClasses().that()
			.areAnnotatedWith("org.springframework.data.mongodb.core.mapping.Document")
			.or()
			.haveSimpleName("Assembler")
			.or()
			.haveSimpleName("SkillDeck")
			.or()
			.haveSimpleName("Apportionment")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..",
					"org.springframework.messaging..", "org.hiringpipeline.platform.http..",
					"org.hiringpipeline.platform.security..", "com.mongodb..")
			.check(this.service);
	}

	/** What candidates see is made of the classes that have no key in them. */
	@Test
	void theSittingKnowsNoKeys() {
		noClasses().that()
			.resideInAPackage(ROOT + ".sitting..")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName(ROOT + ".bank.content.Key")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName(ROOT + ".bank.content.ItemContent")
			.check(this.service);
	}

}
