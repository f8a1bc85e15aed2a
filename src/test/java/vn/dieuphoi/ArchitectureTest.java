package vn.dieuphoi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The house rules of the code base. */
@AnalyzeClasses(packages = "vn.dieuphoi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(DieuPhoi.class).verify();
    }

    @ArchTest
    static final ArchRule onlyTheProcessPackagesSeeTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..engine..", "..models..", "..access..", "..rehearsal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule onlyTheEngineModuleSeesTheEnginesInternals = noClasses()
            .that()
            .resideOutsideOfPackage("vn.dieuphoi.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule delegatesAreNobodysBusiness = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule listenersAreNobodysBusiness = classes()
            .that()
            .implement(TaskListener.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule repositoriesAreNobodysBusiness =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Impl|Manager|Service)");

    @ArchTest
    static final ArchRule onlyTheInjectedClockTellsTheTime = noClasses()
            .that()
            // Waiting for another process of the machine takes the machine's time.
            .resideOutsideOfPackage("vn.dieuphoi.engine.database..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
