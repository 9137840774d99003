package org.coppice.app.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.fx.ChartExports;
import org.coppice.app.control.ExplainDrawer;
import org.coppice.app.page.Explaining;
import org.coppice.app.page.Navigation;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageId;
import org.coppice.app.page.Rail;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.Locator;

/** The window's contents: a page in the centre, and everything around it. */
public final class Shell implements Navigation, Explaining {
    private final BorderPane root = new BorderPane();
    private final PageHost host = new PageHost();
    private final Map<PageId, Page> opened = new EnumMap<>(PageId.class);
    private final ReadOnlyObjectWrapper<PageId> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Palette> palette = new ReadOnlyObjectWrapper<>(Palette.LIGHT);
    private final List<PageEntry> entries;
    private final Workspace workspace;
    private final PageContext context;
    private final ExplainDrawer drawer;
    private final Rail rail;

    /** A window's contents for these pages. The actions must hold those of {@link WindowActions}. */
    public Shell(
            List<PageEntry> entries,
            Workspace workspace,
            Theme theme,
            Actions actions,
            Dialogs dialogs,
            ChartExports exports) {
        this.entries = List.copyOf(entries);
        this.workspace = workspace;
        theme.darkProperty().addListener((property, before, dark) -> palette.set(dark ? Palette.DARK : Palette.LIGHT));
        palette.set(theme.darkProperty().get() ? Palette.DARK : Palette.LIGHT);
        context = new PageContext(
                workspace, this, this, dialogs, actions, palette.getReadOnlyProperty(), theme.zoomProperty(), exports);
        drawer = new ExplainDrawer(exports::copyText, this::canFollowInput, this::followInput, this::closeDrawer);
        workspace.assessmentProperty().addListener(observable -> followFigure());
        rail = new Rail(this.entries, this::open);
        PageActions.declare(actions, this.entries, this::open);
        MenuButton menu = MainMenu.of(actions);
        root.getStyleClass().add("shell");
        root.sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                FocusKeeper.watch(scene);
            }
        });
        root.setTop(new TopBar(workspace, actions, menu, workspace.titleProperty()));
        root.setLeft(rail);
        root.setCenter(host);
        theme.beforeChange(host::setAside);
        StatusTexts texts = new StatusTexts(workspace);
        root.setBottom(
                new StatusLine(workspace.background(), texts.kept(), texts.balances(), texts.basis(), texts.speed()));
        open(this.entries.get(0).id());
    }

    /** The root of the scene. */
    public BorderPane root() {
        return root;
    }

    /** What pages get. */
    public PageContext context() {
        return context;
    }

    /** The page in front. */
    public ReadOnlyObjectProperty<PageId> currentProperty() {
        return current.getReadOnlyProperty();
    }

    @Override
    public void open(PageId id) {
        rail.select(id);
        if (id == current.get()) {
            return;
        }
        host.show(page(id).node());
        current.set(id);
    }

    /** The pages of the rail. */
    List<PageEntry> entries() {
        return entries;
    }

    /** Whether a page was opened or built before. */
    boolean isBuilt(PageId id) {
        return opened.containsKey(id);
    }

    /** Builds a page without opening it. */
    Page build(PageId id) {
        return page(id);
    }

    /** Where the pages are. */
    PageHost host() {
        return host;
    }

    /** The page in front. */
    Node front() {
        return host.front().orElseThrow();
    }

    private Page page(PageId id) {
        return opened.computeIfAbsent(id, wanted -> entry(wanted).make().apply(context));
    }

    private PageEntry entry(PageId id) {
        return entries.stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No page " + id));
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        pageOf(recordType).ifPresent(entry -> {
            open(entry.id());
            page(entry.id()).reveal(recordType, recordId, fieldKey);
        });
    }

    /** A figure that explains another belongs to the same site. */
    private Optional<Figure> findFigure(String key) {
        Optional<String> site = drawer.figure().flatMap(Figure::site);
        return workspace.findFigure(key, site).or(() -> workspace.findFigure(key, Optional.empty()));
    }

    private boolean canFollowInput(Derivation.Input input) {
        return figureOf(input).isPresent() || canFollow(input.source().locator());
    }

    private void followInput(Derivation.Input input) {
        figureOf(input)
                .ifPresentOrElse(this::explain, () -> follow(input.source().locator()));
    }

    /** An input that is a figure of one site says so at the end of its label. */
    private Optional<Figure> figureOf(Derivation.Input input) {
        return input.figure()
                .flatMap(key -> workspace.plan().sites().stream()
                        .map(Site::name)
                        .filter(input.label()::endsWith)
                        .findFirst()
                        .flatMap(site -> workspace.findFigure(key, Optional.of(site)))
                        .or(() -> findFigure(key)));
    }

    private void followFigure() {
        drawer.figure()
                .filter(figure -> isExplaining())
                .ifPresent(figure -> workspace
                        .findFigure(figure.key(), figure.site())
                        .ifPresentOrElse(drawer::show, this::closeDrawer));
    }

    private Optional<PageEntry> pageOf(String recordType) {
        return entries.stream()
                .filter(entry -> entry.records().contains(recordType))
                .findFirst();
    }

    @Override
    public boolean canFollow(Locator locator) {
        if (locator instanceof Locator.PlanField field) {
            return pageOf(field.recordType()).isPresent() && !field.recordId().isBlank();
        }
        if (locator instanceof Locator.OtherFigure figure) {
            return findFigure(figure.key()).isPresent();
        }
        return locator instanceof Locator.Cells
                && pageOf(PlanTable.METERS.recordType()).isPresent();
    }

    @Override
    public void follow(Locator locator) {
        if (locator instanceof Locator.PlanField field) {
            reveal(field.recordType(), field.recordId(), field.fieldKey());
        } else if (locator instanceof Locator.OtherFigure figure) {
            explain(figure.key());
        } else if (locator instanceof Locator.Cells cells) {
            reveal(PlanTable.IMPORTS.recordType(), cells.hash(), cells.range());
        }
    }

    @Override
    public void explain(Figure figure) {
        drawer.show(figure);
        root.setRight(drawer);
    }

    @Override
    public void explain(String key) {
        findFigure(key).ifPresent(this::explain);
    }

    /** Closes the Explain drawer. */
    public void closeDrawer() {
        root.setRight(null);
    }

    /** Escape: closes the Explain drawer, or else ends what is under way on the page in front. */
    void escape() {
        if (isExplaining()) {
            closeDrawer();
        } else {
            page(current.get()).escape();
        }
    }

    /** Whether the Explain drawer is open. */
    public boolean isExplaining() {
        return root.getRight() != null;
    }

    /** Closes all pages. */
    public void close() {
        opened.values().forEach(Page::close);
        opened.clear();
    }
}
