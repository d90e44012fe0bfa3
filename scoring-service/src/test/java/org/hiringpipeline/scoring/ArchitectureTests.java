package org.hiringpipeline.scoring;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.hiringpipeline.scoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule FEATURES_DEPEND_ONE_WAY = slices().matching("org.hiringpipeline.scoring.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule NO_OTHER_SERVICE = classes().should()
		.onlyDependOnClassesThat()
		.resideOutsideOfPackages("org.hiringpipeline.job..", "org.hiringpipeline.assessment..",
				"org.hiringpipeline.notification..", "org.hiringpipeline.local..");

	@ArchTest
	static final ArchRule MARKING_IS_PURE = noClasses().that()
		.resideInAPackage("..marking..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "org.hiringpipeline.platform..", "java.time..", "com.mongodb..");

	@ArchTest
	static final ArchRule RANKING_KNOWS_NO_ANSWERS = noClasses().that()
		.resideInAPackage("..ranking..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..score..", "..guide..");

}
