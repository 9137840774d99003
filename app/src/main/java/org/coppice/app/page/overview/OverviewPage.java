package org.coppice.app.page.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.FigureCard;
import org.coppice.app.control.FigureCard.Tone;
import org.coppice.app.control.FindingList;
import org.coppice.app.page.Card;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.Waiting;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.site.Site;

/** Ten figures, four pictures. */
public final class OverviewPage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY = new PageEntry(PageId.OVERVIEW, "mdal-dashboard", Set.of(), OverviewPage::new);

    private static final int CARDS_A_ROW = 5;

    /** A card narrower than this, in em, cuts its words. */
    private static final double CARD_EM = 15;

    private static final int FINDINGS = 4;
    private static final double CHART_HEIGHT = 230;

    private final PageContext context;
    private final OverviewPageModel model;
    private final PageFrame frame = new PageFrame(PageId.OVERVIEW.title());
    private final GridPane figures = new GridPane();
    private final List<FigureCard> cards = new ArrayList<>();
    private final ChartView origin;
    private final ChartView carbonFree;
    private final ChartView uses;
    private final FindingList attention = new FindingList();
    private final ComboBox<String> site = new ComboBox<>();
    private int cardsARow = CARDS_A_ROW;
    private final HBox charts;
    private final HBox lower;
    private final EmptyState empty;
    private final Waiting waiting;
    private final Following following = new Following(frame.onScreen());

    /** The page for that window. */
    public OverviewPage(PageContext context) {
        this.context = context;
        model = new OverviewPageModel(context.workspace());
        origin = context.chart(CHART_HEIGHT);
        carbonFree = context.chart(CHART_HEIGHT);
        uses = context.chart(CHART_HEIGHT);
        figures.setHgap(12);
        figures.setVgap(12);
        setCardsARow(CARDS_A_ROW);
        figures.widthProperty().addListener(observable -> arrangeCards());
        site.setAccessibleText("Site of the heat map");
        site.valueProperty().addListener((property, before, name) -> {
            if (name != null) {
                model.lookAt(name);
            }
        });
        charts = row(
                new Card("Electricity by origin", "every kWh once", origin).grow(origin),
                new Card("Carbon-free share", "hour × day", carbonFree)
                        .grow(carbonFree)
                        .command(site));
        lower = row(
                new Card("Needs attention", "", attention),
                new Card("Where the electricity goes", "", uses).grow(uses));
        empty = new EmptyState(
                        "Nothing to report yet",
                        "Describe where the servers stand, which servers there are and what they do; or import the"
                                + " readings of a meter. Figures appear here as soon as there is a site with servers or"
                                + " a meter.",
                        "Go to Sites",
                        () -> context.navigation().open(PageId.SITES))
                .or("Go to Hardware", () -> context.navigation().open(PageId.HARDWARE))
                .or("Go to Meters", () -> context.navigation().open(PageId.METERS));
        waiting = new Waiting(model.picture(), "Computing the year…");
        following.now(context.workspace().planProperty(), this::planChanged);
        following.now(model.picture().answerProperty(), this::pictureChanged);
        following.later(model.picture().pendingProperty(), this::arrange);
        model.picture().seenWhile(frame.onScreen());
    }

    /** As many cards a row as are not cut. */
    private void arrangeCards() {
        double wanted = CARD_EM * frame.textPixels();
        int fitting = (int) Math.max(1, (figures.getWidth() + figures.getHgap()) / (wanted + figures.getHgap()));
        int row = Math.min(CARDS_A_ROW, fitting);
        if (row != cardsARow) {
            setCardsARow(row);
        }
    }

    private void setCardsARow(int count) {
        cardsARow = count;
        figures.getColumnConstraints().clear();
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            figures.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size(); i++) {
            GridPane.setConstraints(cards.get(i), i % count, i / count);
        }
    }

    private static HBox row(Card left, Card right) {
        HBox row = new HBox(12, left, right);
        for (Card card : List.of(left, right)) {
            card.setPrefWidth(400);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        return row;
    }

    private void planChanged() {
        frame.setSubheading(OverviewQuery.summary(model.plan()));
        List<String> names = model.plan().sites().stream().map(Site::name).toList();
        if (!site.getItems().equals(names)) {
            site.getItems().setAll(names);
        }
        arrange();
    }

    private void pictureChanged() {
        model.picture().answerProperty().get().ifPresent(this::show);
        arrange();
    }

    private void arrange() {
        if (OverviewQuery.isEmpty(model.plan())) {
            frame.setContents(empty);
        } else if (model.picture().answerProperty().get().isEmpty()) {
            frame.setContents(waiting);
        } else {
            frame.setContents(figures, charts, lower);
            PageFrame.grow(charts);
        }
    }

    private void show(OverviewPageModel.Picture picture) {
        showHeadlines(picture.headlines());
        origin.setChart(picture.origin());
        picture.carbonFree().ifPresent(carbonFree::setChart);
        site.setValue(picture.site());
        uses.setChart(picture.uses());
        uses.setPrefHeight(picture.uses().preferredHeight());
        uses.setMinHeight(picture.uses().preferredHeight());
        attention.show(
                picture.attention().stream()
                        .map(check -> new FindingList.Row(check.severity(), check.message(), check.where()))
                        .toList(),
                FINDINGS,
                "All balances close, and nothing is to be remarked.");
    }

    private void showHeadlines(List<Headline> headlines) {
        while (cards.size() < headlines.size()) {
            FigureCard card = new FigureCard(context.palette(), context.explaining()::explain);
            card.setMaxWidth(Double.MAX_VALUE);
            figures.add(card, cards.size() % cardsARow, cards.size() / cardsARow);
            cards.add(card);
        }
        for (int i = 0; i < cards.size(); i++) {
            FigureCard card = cards.get(i);
            card.setVisible(i < headlines.size());
            if (i < headlines.size()) {
                Headline headline = headlines.get(i);
                card.setId("figure-" + headline.figure().key().replace('.', '-'));
                card.show(headline.label(), headline.figure(), headline.remark(), tone(headline));
                card.setCourse(headline.course());
            }
        }
    }

    private static Tone tone(Headline headline) {
        return headline.better().map(good -> good ? Tone.BETTER : Tone.WORSE).orElse(Tone.NEITHER);
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
