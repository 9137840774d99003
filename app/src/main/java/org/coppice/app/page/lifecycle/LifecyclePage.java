package org.coppice.app.page.lifecycle;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.Waiting;
import org.coppice.app.workspace.Following;

/** Cohorts and the question how long to keep them above, the way out of service below, both embodied ledgers at the foot. */
public final class LifecyclePage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY = new PageEntry(PageId.LIFECYCLE, "mdmz-restore", Set.of(), LifecyclePage::new);

    private static final double UPPER_WIDTH = 400;
    private static final double UPPER_HEIGHT = 240;
    private static final double FLOW_HEIGHT = 260;

    private final LifecyclePageModel model;
    private final PageFrame frame = new PageFrame(PageId.LIFECYCLE.title());
    private final ChartView stock;
    private final ChartView keep;
    private final ChartView flow;
    private final StatementTable embodied = new StatementTable("Embodied carbon by year");
    private final StatementTable scrap = new StatementTable("Mass leaving service by year and route");
    private final Card keepCard;
    private final Card flowCard;
    private final VBox remarks = new VBox(4);
    private final Node[] contents;
    private final EmptyState empty;
    private final Waiting waiting;
    private final Following following = new Following(frame.onScreen());

    /** The page for that window. */
    public LifecyclePage(PageContext context) {
        model = new LifecyclePageModel(context.workspace());
        stock = context.chart(UPPER_HEIGHT);
        keep = context.chart(UPPER_HEIGHT);
        flow = context.chart(FLOW_HEIGHT);
        keepCard = new Card("How long to keep them", "two aims that pull apart", keep);
        flowCard = new Card("Where it goes", "", flow);
        Card stockCard = new Card("Servers expected in service", "by year of purchase and expected lifetime", stock);
        stockCard.setPrefWidth(UPPER_WIDTH);
        keepCard.setPrefWidth(UPPER_WIDTH);
        HBox upper = new HBox(16, stockCard, keepCard);
        HBox.setHgrow(stockCard, Priority.ALWAYS);
        HBox.setHgrow(keepCard, Priority.ALWAYS);
        Card embodiedCard = new Card("Embodied carbon", "both ledgers; never added together", embodied)
                .command(
                        context.explain("Explain acquired", "embodied.acquired"),
                        context.explain("Explain amortised", "embodied.amortised"));
        Card scrapCard = new Card("E-waste", "by route, a year each", scrap)
                .command(context.explain("Explain e-waste", "ewaste.mass"));
        contents = new Node[] {upper, flowCard, embodiedCard, scrapCard, remarks};
        empty = new EmptyState(
                "No servers yet",
                "The lifecycle follows from what was bought when. Add fleets and their purchase cohorts first.",
                "Go to Hardware",
                () -> context.navigation().open(PageId.HARDWARE));
        waiting = new Waiting(model.view(), "Computing the lifecycle…");
        following.now(model.view().answerProperty(), this::refresh);
        following.later(model.view().pendingProperty(), this::refreshWaiting);
        model.view().seenWhile(frame.onScreen());
    }

    private void refresh() {
        model.view().answerProperty().get().ifPresent(this::show);
        refreshWaiting();
    }

    private void refreshWaiting() {
        if (model.view().answerProperty().get().isEmpty()) {
            frame.setSubheading("");
            frame.setContents(waiting.or(empty));
        }
    }

    private void show(LifecycleView view) {
        frame.setSubheading(view.summary());
        stock.setChart(view.stock());
        view.keep().ifPresent(found -> {
            keep.setChart(found.chart());
            keepCard.setRemark(found.remark());
        });
        keepCard.setShown(view.keep().isPresent());
        flow.setChart(view.flow());
        flowCard.setRemark(view.flowRemark());
        embodied.show(view.embodied());
        scrap.show(view.scrap());
        remarks.getChildren()
                .setAll(view.remarks().stream().map(LifecyclePage::remark).toList());
        frame.setContents(contents);
    }

    private static Label remark(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    @Override
    public PageFrame frame() {
        return frame;
    }

    @Override
    public void close() {
        following.close();
        model.close();
    }
}
