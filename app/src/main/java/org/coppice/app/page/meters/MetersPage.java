package org.coppice.app.page.meters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.Abreast;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.FileDrops;
import org.coppice.app.control.FindingList;
import org.coppice.app.control.Note;
import org.coppice.app.control.Sideways;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.TableCard;
import org.coppice.app.page.Waiting;
import org.coppice.app.page.meters.importing.ImportPane;
import org.coppice.app.page.meters.importing.ImportQueue;
import org.coppice.app.page.meters.importing.ImportSession;
import org.coppice.app.workspace.FileKind;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;

/** Meters above, the readings of the selected one below; an import takes the place of both until it is done. */
public final class MetersPage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY = new PageEntry(
            PageId.METERS,
            "mdmz-speed",
            Set.of(PlanTable.METERS.recordType(), PlanTable.IMPORTS.recordType()),
            MetersPage::new);

    private static final double CHART_HEIGHT = 240;
    private static final double SERIES_EM = 34;
    private static final double PATTERN_EM = 27;

    private final PageContext context;
    private final MetersPageModel model;
    private final PageFrame frame = new PageFrame(PageId.METERS.title());
    private final TableCard<Meter> meters;
    private final ChartView series;
    private final ChartView pattern;
    private final Card seriesCard;
    private final Card patternCard;
    private final Abreast pictures;
    private final Note unshown = new Note();
    private final CalibrationCard calibration;
    private final CoverageCard coverage;
    private final RecipesCard recipes;
    private final ExportCard exporting;
    private final Button begin = new Button("Import files…");
    private final Button export = new Button("Export readings…");
    private final StatementTable log = new StatementTable("Repair log");
    private final Card logCard =
            new Card("Repair log", "each finding with its cells, and what was done", new Sideways(log));
    private final ImportedLine said = new ImportedLine();
    private final EmptyState empty;
    private final EmptyState homeless;
    private final Waiting waiting;
    private final Following following = new Following(frame.onScreen());
    private Following ofQueue = new Following();
    private Optional<ImportPane> importing = Optional.empty();
    private boolean arranging;
    private boolean again;

    /** The page for that window. */
    public MetersPage(PageContext context) {
        this.context = context;
        model = new MetersPageModel(context.workspace());
        series = context.chart(CHART_HEIGHT);
        pattern = context.chart(CHART_HEIGHT);
        calibration = new CalibrationCard(
                context.chart(CHART_HEIGHT),
                offer -> trying(() -> model.calibration().apply(offer)));
        coverage = new CoverageCard(context.chart(CoverageCard.HEIGHT));
        recipes = new RecipesCard(id -> trying(() -> model.forget(id)));
        seriesCard = new Card("Readings", "", series);
        patternCard = new Card("Hour by day", "mean power, kW", pattern);
        pictures = new Abreast().add(seriesCard, SERIES_EM).add(patternCard, PATTERN_EM);
        meters = new TableCard<>("Meters", "select one to see its readings", model.meters())
                .withRowCommands("Add meter")
                .withDetails();
        meters.table().getSelectionModel().selectedItemProperty().addListener((observable, before, meter) -> {
            if (meter != null) {
                model.selectedProperty().set(Optional.of(meter.id()));
            }
        });
        begin.getStyleClass().add("accent");
        begin.setOnAction(event -> choose());
        exporting = new ExportCard(new ReadingsExporting(context.workspace(), context.dialogs()));
        export.setOnAction(event -> {
            exporting.open(model.selectedProperty().get());
            arrange();
        });
        exporting.onClose(this::arrange);
        frame.command(export, begin);
        empty = new EmptyState(
                "No readings yet",
                "Drop files here, or choose them: meter readings as spreadsheets, CSV, Green Button or NEM12; also the"
                        + " weather, prices and factors of the grid, certificates, job logs, lists of servers, tariffs."
                        + " What is recognised is shown before anything is kept.",
                "Import files…",
                this::choose);
        homeless = new EmptyState(
                "No site yet",
                "Readings belong to a site. Add one first, with its time zone and its grid region; then drop files here.",
                "Go to Sites",
                () -> context.navigation().open(PageId.SITES));
        FileDrops.accept(frame.node(), this::begin);
        following.now(context.workspace().planProperty(), this::arrange);
        waiting = new Waiting(model.view(), "Reading the meter…");
        following.now(model.view().answerProperty(), this::showReadings);
        following.later(model.view().pendingProperty(), this::arrange);
        following.now(model.calibration().view().answerProperty(), this::showCalibration);
        following.now(model.coverage().answerProperty(), this::showCoverage);
        following.now(
                context.workspace().baselineProperty(),
                () -> recipes.show(
                        RecipesQuery.of(context.workspace().baselineProperty().get())));
        following.later(model.queueProperty(), this::queueChanged);
        model.coverage().seenWhile(frame.onScreen());
        model.view().seenWhile(frame.onScreen());
        model.calibration().view().seenWhile(frame.onScreen());
    }

    private void choose() {
        trying(() -> {
            model.requireSite(); // before files are chosen in vain
            begin(context.dialogs().chooseSeveralToOpen("Import files", FileKind.READINGS));
        });
    }

    /** Begins the import of files, as if they had been chosen. */
    public void begin(List<Path> files) {
        trying(() -> model.begin(files, context.dialogs()::complain));
    }

    private void trying(Runnable action) {
        try {
            action.run();
        } catch (UserError problem) {
            context.dialogs().complain(problem);
        }
    }

    private void queueChanged() {
        importing.ifPresent(ImportPane::close);
        ofQueue.close();
        ofQueue = new Following();
        Optional<ImportQueue> queue = model.queueProperty().get();
        frame.toTop();
        importing = queue.map(files -> new ImportPane(
                context.workspace(), files, context.dialogs()::complain, this::subheading, this::endImport));
        queue.ifPresent(files -> {
            ofQueue.later(files.shownProperty(), this::shownChanged);
            shownChanged();
        });
        arrange();
    }

    /** When nothing is left to be looked at, the meters are shown again. */
    private void shownChanged() {
        if (model.queueProperty().get().filter(ImportQueue::isFinished).isPresent()) {
            endImport();
            return;
        }
        subheading();
    }

    private void endImport() {
        if (frame.node().isFocusWithin()) {
            begin.requestFocus(); // before what has the keyboard goes: it would be near that, or at the window's
            // first button
        }
        // Asked before: the table, shown again, selects what it did.
        Optional<String> fed = model.queueProperty().get().flatMap(ImportQueue::fed);
        List<FindingList.Row> unseen =
                model.queueProperty().get().map(ImportQueue::unseenWarnings).orElse(List.of());
        List<String> changes = model.endImport();
        said.say(changes, unseen, Optional.of(context.workspace().plan()));
        arrange();
        if (!changes.isEmpty()) {
            fed.ifPresent(meter -> meters.table().reveal(meter, Meter.NAME.key()));
        }
    }

    private void subheading() {
        frame.setSubheading(model.queueProperty()
                .get()
                .map(queue ->
                        queue.shownProperty().get().map(ImportSession::summary).orElse("importing"))
                .or(() -> model.view().answerProperty().get().map(MeterView::coverage))
                .orElse(""));
    }

    private void showCalibration() {
        Optional<CalibrationView> view =
                model.calibration().view().answerProperty().get();
        calibration.node().setVisible(view.isPresent());
        calibration.node().setManaged(view.isPresent());
        view.ifPresent(calibration::show);
    }

    private void showCoverage() {
        coverage.show(model.coverage().answerProperty().get());
        meters.table().refresh();
    }

    /** What is put into the window may select, and so arrange again: that waits until this is done. */
    private void arrange() {
        again = arranging;
        if (arranging) {
            return;
        }
        arranging = true;
        try {
            place();
        } finally {
            arranging = false;
        }
        if (again) {
            arrange();
        }
    }

    private void place() {
        subheading();
        said.follow(context.workspace().plan());
        boolean readings = context.workspace().plan().meters().stream()
                .anyMatch(meter -> meter.series().isPresent());
        export.setDisable(importing.isPresent() || !readings);
        if (importing.isPresent()) {
            frame.setContents(importing.get());
            return;
        }
        if (context.workspace().plan().meters().isEmpty()) {
            frame.setContents(context.workspace().plan().sites().isEmpty() ? homeless : empty);
            return;
        }
        if (model.view().answerProperty().get().isEmpty()) {
            frame.setContents(said, exporting.node(), meters.card(), waiting.or(empty), recipes.node());
        } else {
            frame.setContents(
                    said,
                    exporting.node(),
                    meters.card(),
                    pictures,
                    unshown,
                    coverage.node(),
                    calibration.node(),
                    logCard,
                    recipes.node());
        }
    }

    private void showReadings() {
        model.view().answerProperty().get().ifPresent(view -> {
            seriesCard.setRemark(view.remark() + " · drag to zoom in, double click to see all");
            series.setChart(view.series());
            view.pattern().ifPresent(pattern::setChart);
            patternCard.setShown(view.pattern().isPresent());
            unshown.setText(view.unshown());
            log.show(view.log());
        });
        arrange();
    }

    @Override
    public PageFrame frame() {
        return frame;
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        meters.table().reveal(recordId, fieldKey);
    }

    @Override
    public void escape() {
        importing.ifPresent(ImportPane::escape);
    }

    @Override
    public void close() {
        importing.ifPresent(ImportPane::close);
        ofQueue.close();
        following.close();
        model.close();
    }
}
