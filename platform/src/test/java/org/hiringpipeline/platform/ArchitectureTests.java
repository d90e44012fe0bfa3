package org.hiringpipeline.platform;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.hiringpipeline.platform", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule ROOMS_DEPEND_ONE_WAY = slices().matching("org.hiringpipeline.platform.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule NO_SERVICE = noClasses().should()
		.dependOnClassesThat(DescribedPredicate.describe("belong to a service",
				(JavaClass type) -> type.getPackageName().startsWith("org.hiringpipeline.")
						&& !type.getPackageName().startsWith("org.hiringpipeline.platform")));

}
