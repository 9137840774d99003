package org.coppice.app.page.energy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;

/** What may be claimed: what covers the import under the rules in force, and how it matches hour by hour. */
final class AccountsSection implements EnergySection {
    private static final double MATCHING_HEIGHT = 260;

    private final PageContext context;
    private final ChartView matching;
    private final Card matchingCard;
    private final StatementTable rules = new StatementTable("Market-based, two rule sets");
    private final Card rulesCard;
    private final StatementTable instruments = new StatementTable("What covers the import by the year");
    private final StatementTable hourly = new StatementTable("What covers the import hour by hour");
    private final List<Node> nodes;

    AccountsSection(PageContext context) {
        this.context = context;
        matching = SectionCharts.chart(context, MATCHING_HEIGHT);
        matchingCard = new Card("Carbon-free share", "", matching).command(explain("Explain hourly match", "cfe"));
        rulesCard = new Card("Rules in force and draft", "", rules)
                .command(
                        explain("Explain market-based", "scope2.market"),
                        explain("Explain draft", "scope2.market.hourly"));
        nodes = List.of(
                rulesCard,
                matchingCard,
                new Card("What covers the import by the year", "GHG Protocol Scope 2, 2015", instruments),
                new Card("What would cover it hour by hour", "draft revision of 2025", hourly));
    }

    private Button explain(String text, String key) {
        Button button = new Button(text);
        button.setOnAction(event -> context.explaining().explain(key));
        return button;
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public void show(EnergyView view) {
        matching.setChart(view.matching());
        matchingCard.setRemark(view.matchingRemark());
        rules.show(view.rules());
        rulesCard.setRemark(view.rulesRemark());
        instruments.show(view.instruments());
        hourly.show(view.instrumentsHourly());
    }
}
