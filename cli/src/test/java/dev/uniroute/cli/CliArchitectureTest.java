package dev.uniroute.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.uniroute.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class CliArchitectureTest {

    @ArchTest
    static final ArchRule SEES_THE_API_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.uniroute.routing..",
                    "dev.uniroute.registry..",
                    "dev.uniroute.service..",
                    "io.quarkus..",
                    "java.sql..")
            .because("what the client commands can do, every client can do: they have the API and nothing else");

    @ArchTest
    static final ArchRule ONLY_DEMO_AND_PROVIDER_SIMULATE = noClasses()
            .that()
            .resideOutsideOfPackages("dev.uniroute.cli.demo..", "dev.uniroute.cli.provider..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.uniroute.starter.provider..")
            .because("a command that a person uses on real models must not depend on simulated ones");
}
