package dev.uniroute.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.uniroute.routing", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDS_ON_THE_JDK_ALONE = classes()
            .that()
            .doNotHaveSimpleName("VectorKernels")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.uniroute.routing..", "java..", "org.jspecify.annotations..")
            .because("the method must be readable, testable and embeddable without any framework, and to"
                    + " run where the Vector API is not there, which still incubates and which one class uses");

    @ArchTest
    static final ArchRule DOES_NO_INPUT_OR_OUTPUT = classes()
            .that()
            .doNotHaveSimpleName("UncasedCharacters")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
            .because(
                    "a decision reads memory only; files, sockets and databases belong to registry and service. Buffers and"
                            + " charsets of java.nio are memory: the codec lays out bytes with them, others store them. The table of"
                            + " characters is a constant, too long to be written in Java");

    @ArchTest
    static final ArchRule HAS_NO_CYCLES = slices().matching("dev.uniroute.routing.(*)..")
            .should()
            .beFreeOfCycles()
            .because("the packages are the steps of the method, and each reads only the results of those before it");
}
