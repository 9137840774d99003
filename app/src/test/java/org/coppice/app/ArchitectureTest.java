package org.coppice.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The diagram of the house, executed: which module, and inside the model which package, may know which.
 *
 * <p>A rule that fails is a question about the design, not about the test: either the class stands in the wrong place, or
 * the diagram is wrong and is changed with a reason.
 */
@AnalyzeClasses(packages = "org.coppice", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** The packages of the model in the order in which data flows. Each may use those before it, none after it. */
    private static final List<String> MODEL_ORDER = List.of(
            "source",
            "quantity",
            "time",
            "reference",
            "performance",
            "generation",
            "storage",
            "cooling",
            "tariff",
            "schedule",
            "settlement",
            "plan",
            "simulate",
            "lifecycle",
            "account",
            "study",
            "project");

    /** The steps of the simulation, inside its package; that itself, with the entry, stands after them all. */
    private static final List<String> SIMULATION_ORDER = List.of(
            "ledger",
            "year",
            "grid",
            "plants",
            "demand",
            "schedule",
            "facility",
            "travel",
            "supply",
            "billing",
            "claims");

    private static final String SIMULATION = "org.coppice.model.simulate";

    private static final String[] FILE_FORMATS = {"org.apache.poi..", "org.dhatim..", "de.siegmar.."};
    private static final String[] WINDOW = {"javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..", "java.awt.."
    };

    @ArchTest
    static final ArchRule model_stands_alone = noClasses()
            .that()
            .resideInAPackage("org.coppice.model..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.coppice..").and(not(resideInAPackage("org.coppice.model.."))));

    @ArchTest
    static final ArchRule importers_know_only_the_model = noClasses()
            .that()
            .resideInAPackage("org.coppice.importers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.coppice.app..", "org.coppice.resources..");

    @ArchTest
    static final ArchRule resources_know_only_the_model = noClasses()
            .that()
            .resideInAPackage("org.coppice.resources..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.coppice.app..", "org.coppice.importers..");

    @ArchTest
    static final ArchRule only_the_app_knows_a_window = noClasses()
            .that()
            .resideInAnyPackage("org.coppice.model..", "org.coppice.importers..", "org.coppice.resources..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(WINDOW));

    @ArchTest
    static final ArchRule model_and_resources_know_no_spreadsheet = noClasses()
            .that()
            .resideInAnyPackage("org.coppice.model..", "org.coppice.resources..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(FILE_FORMATS));

    @ArchTest
    static void packages_of_the_model_use_only_those_before_them(JavaClasses classes) {
        useOnlyThoseBefore(
                MODEL_ORDER.stream().map(ArchitectureTest::modelPackage).toList(), classes);
    }

    @ArchTest
    static void steps_of_the_simulation_use_only_those_before_them(JavaClasses classes) {
        List<String> steps = new ArrayList<>(
                SIMULATION_ORDER.stream().map(step -> SIMULATION + "." + step).toList());
        steps.add(SIMULATION);
        useOnlyThoseBefore(steps, classes);
    }

    @ArchTest
    static final ArchRule the_simulation_has_no_package_outside_its_steps = noClasses()
            .that()
            .resideInAPackage(SIMULATION + "..")
            .should()
            .resideOutsideOfPackages(Stream.concat(
                            Stream.of(SIMULATION), SIMULATION_ORDER.stream().map(step -> SIMULATION + "." + step))
                    .toArray(String[]::new));

    private static void useOnlyThoseBefore(List<String> packages, JavaClasses classes) {
        for (int i = 0; i < packages.size() - 1; i++) {
            String[] later = packages.subList(i + 1, packages.size()).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packages.get(i))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule the_model_has_no_package_outside_the_order = noClasses()
            .that()
            .resideInAPackage("org.coppice.model..")
            .should()
            .resideOutsideOfPackages(modelPackages());

    @ArchTest
    static final ArchRule no_cycles_in_the_importers = slices().matching("org.coppice.importers.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_cycles_between_the_formats_of_files =
            slices().matching("org.coppice.importers.sheet.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule cells_know_no_format_of_files = noClasses()
            .that()
            .resideInAPackage("org.coppice.importers.sheet")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.coppice.importers.sheet.*..");

    @ArchTest
    static final ArchRule no_cycles_in_the_resources = slices().matching("org.coppice.resources.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_cycles_in_the_app =
            slices().matching("org.coppice.app.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_cycles_between_pages = slices().matching("org.coppice.app.page.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule charts_know_nothing_else_of_the_app = noClasses()
            .that()
            .resideInAPackage("org.coppice.app.chart..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.coppice.app..").and(not(resideInAPackage("org.coppice.app.chart.."))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_drawing_knows_no_toolkit = noClasses()
            .that()
            .resideInAPackage("org.coppice.app.chart..")
            .and()
            .resideOutsideOfPackage("org.coppice.app.chart.fx..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(WINDOW))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_command_line_and_the_reports_need_no_window = noClasses()
            .that()
            .resideInAnyPackage("org.coppice.app.cli..", "org.coppice.app.report..", "org.coppice.app.sample..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_page_model_has_no_scene_graph = noClasses()
            .that()
            .haveSimpleNameEndingWith("PageModel")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_query_is_a_pure_function = noClasses()
            .that()
            .resideInAPackage("org.coppice.app..")
            .and()
            .haveSimpleNameEndingWith("Query")
            .should()
            .dependOnClassesThat(resideInAnyPackage(WINDOW))
            .allowEmptyShould(true);

    /** SpreadsheetView has white cells in dark, PropertySheet is reflection, Rating and glyph fonts are not ours. */
    @ArchTest
    static final ArchRule controls_that_do_not_fit_the_theme_are_not_used = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.controlsfx.control.spreadsheet..",
                    "org.controlsfx.property..",
                    "org.controlsfx.glyphfont..",
                    "impl.org.controlsfx..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("org\\.controlsfx\\.control\\.(PropertySheet|Rating)(\\$.*)?");

    @ArchTest
    static final ArchRule packages_are_domain_nouns = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager..");

    private static String modelPackage(String name) {
        return "org.coppice.model." + name + "..";
    }

    private static String[] modelPackages() {
        List<String> packages = new ArrayList<>(
                MODEL_ORDER.stream().map(ArchitectureTest::modelPackage).toList());
        packages.add("org.coppice.model");
        return packages.toArray(String[]::new);
    }
}
