package vn.dieuphoi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
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

    /**
     * Spring Data takes an entity that brings its own key for a stored one unless its version may be null, and {@code
     * save} then merges: whoever comes second overwrites the row of the first without a word.
     */
    @ArchTest
    static final ArchRule whatIsMadeOnceIsInsertedNeverMerged = fields().that()
            .areAnnotatedWith(Version.class)
            .should()
            .haveRawType(Long.class)
            .orShould()
            .haveRawType(Integer.class);

    @ArchTest
    static final ArchRule whoeverBringsAKeyAndIsSavedHasAVersion = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and(describe("are saved by a repository", ArchitectureTest::isSaved))
            .should(have(describe("a version or a generated key", ArchitectureTest::isKnownToBeNew)));

    private static boolean isSaved(JavaClass entity) {
        return entity.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .filter(origin -> origin.isAssignableTo(Repository.class))
                .flatMap(repository -> repository.getMethods().stream())
                .anyMatch(method -> method.getName().startsWith("save")
                        && method.getRawParameterTypes().contains(entity));
    }

    private static boolean isKnownToBeNew(JavaClass entity) {
        return entity.getAllFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(Version.class) || field.isAnnotatedWith(GeneratedValue.class));
    }

    /**
     * A lazy collection that pages reach cuts them off in the middle when the transaction is over. What is lazy is read
     * inside its own package only, where a register or desk holds the transaction.
     */
    @ArchTest
    static final ArchRule noLazyValueLeavesItsTransaction = fields().that()
            .areAnnotatedWith(ElementCollection.class)
            .or()
            .areAnnotatedWith(OneToMany.class)
            .or()
            .areAnnotatedWith(ManyToOne.class)
            .should(have(
                    describe("be read at once, or by methods of the package only", ArchitectureTest::staysInside)));

    private static boolean staysInside(JavaField field) {
        boolean atOnce = field.tryGetAnnotationOfType(ElementCollection.class)
                .filter(collection -> collection.fetch() == FetchType.EAGER)
                .isPresent();
        return atOnce
                || field.getAccessesToSelf().stream()
                        .map(access -> access.getOrigin())
                        .filter(origin -> !origin.isConstructor())
                        .noneMatch(origin -> origin.getModifiers().contains(JavaModifier.PUBLIC)
                                || origin.getModifiers().contains(JavaModifier.PRIVATE));
    }

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
