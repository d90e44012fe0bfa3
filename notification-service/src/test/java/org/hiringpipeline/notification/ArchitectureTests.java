package org.hiringpipeline.notification;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packagesOf = ArchitectureTests.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule FEATURES_FORM_NO_CYCLES = slices().matching("org.hiringpipeline.notification.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule NO_OTHER_SERVICE_IS_IMPORTED = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.hiringpipeline.job..", "org.hiringpipeline.assessment..",
				"org.hiringpipeline.scoring..", "org.hiringpipeline.local..");

	@ArchTest
	static final ArchRule ONLY_ONE_ROOM_KNOWS_SMTP = noClasses().that()
		.resideOutsideOfPackage("..notification.mail..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jakarta.mail..", "org.springframework.mail..", "org.thymeleaf..");

	@ArchTest
	static final ArchRule WIRING_IS_NOBODYS_BUSINESS = classes().that()
		.haveSimpleNameEndingWith("Configuration")
		.or()
		.haveSimpleNameEndingWith("Controller")
		.or()
		.haveSimpleNameEndingWith("Properties")
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule CONSTRUCTORS_ARE_GIVEN_WHAT_IS_NEEDED = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

}
