package dev.uniroute.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency table of docs/architecture.md, each row with its reason. */
@AnalyzeClasses(packages = "dev.uniroute", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROUTING = "dev.uniroute.routing..";
    private static final String REGISTRY = "dev.uniroute.registry..";
    private static final String EMBEDDING = "dev.uniroute.embedding..";
    private static final String SERVICE = "dev.uniroute.service..";
    private static final String API = "dev.uniroute.v1..";
    private static final String POSTGRES = "dev.uniroute.registry.postgres..";
    private static final String JDBC = "dev.uniroute.registry.jdbc..";
    private static final String GRPC = "dev.uniroute.service.grpc..";

    @ArchTest
    static final ArchRule routingSeesNothing = classes()
            .that()
            .resideInAPackage(ROUTING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROUTING, "java..", "jdk.incubator.vector..", "org.jspecify..")
            .because("the method must be usable, testable and measurable without any framework");

    @ArchTest
    static final ArchRule registrySeesNeitherServiceNorApi = noClasses()
            .that()
            .resideInAPackage(REGISTRY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICE, API, "io.grpc..", "com.google.protobuf..")
            .because("the API can change its shape without changing what is known about models");

    @ArchTest
    static final ArchRule onlyPostgresSeesPersistence = noClasses()
            .that()
            .resideInAPackage("dev.uniroute..")
            .and()
            .resideOutsideOfPackage(POSTGRES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.hibernate..", "org.hibernate..", "jakarta.persistence..")
            .because("the flows run on fakes in tests, and another database is one more package");

    @ArchTest
    static final ArchRule flowsSeeNoFramework = noClasses()
            .that()
            .resideInAPackage(REGISTRY)
            .and()
            .resideOutsideOfPackages(POSTGRES, JDBC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..")
            .because("what is made with new in tests is made with new in production");

    @ArchTest
    static final ArchRule jdbcIsWhatASidecarHas = noClasses()
            .that()
            .resideInAPackage(JDBC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(POSTGRES, "io.quarkus..", "jakarta.transaction..")
            .because("a sidecar has this package and not Hibernate");

    @ArchTest
    static final ArchRule onlyGrpcSeesTheApi = noClasses()
            .that()
            .resideInAPackage(SERVICE)
            .and()
            .resideOutsideOfPackage(GRPC)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(API)
            .because("generated messages end at the edge");

    @ArchTest
    static final ArchRule onlyEmbeddingSeesOnnx = noClasses()
            .that()
            .resideInAPackage("dev.uniroute..")
            .and()
            .resideOutsideOfPackage(EMBEDDING)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("a process that needs no transformer must be able to run without it");

    @ArchTest
    static final ArchRule embeddingSeesRoutingOnly = noClasses()
            .that()
            .resideInAPackage(EMBEDDING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICE, REGISTRY, API, "io.quarkus..", "jakarta..")
            .because("a program that measures embeds as the service does, without the service");

    @ArchTest
    static final ArchRule routingHasNoCycles = slices().matching("dev.uniroute.routing.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that can be read alone can be changed alone");
}
