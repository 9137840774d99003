package org.coppice.app.page.energy;

import java.util.List;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.Statement;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;

/** What may be claimed: what covers the import under the rules in force, and how it matches hour by hour. */
final class AccountsSection extends PictureSection<AccountsSection.Picture> {
    private static final double MATCHING_HEIGHT = 260;

    record Picture(
            Chart matching,
            String matchingRemark,
            Statement rules,
            String rulesRemark,
            Statement instruments,
            Statement hourly) {

        static Picture of(EnergyView view) {
            return new Picture(
                    view.matching(),
                    view.matchingRemark(),
                    view.rules(),
                    view.rulesRemark(),
                    view.instruments(),
                    view.instrumentsHourly());
        }
    }

    private final ChartView matching;
    private final Card matchingCard;
    private final StatementTable rules = new StatementTable("Market-based, two rule sets");
    private final Card rulesCard;
    private final StatementTable instruments = new StatementTable("What covers the import by the year");
    private final StatementTable hourly = new StatementTable("What covers the import hour by hour");

    AccountsSection(PageContext context, EnergyPageModel model) {
        super(model, Picture::of);
        matching = context.chart(MATCHING_HEIGHT);
        matchingCard =
                new Card("Carbon-free share", "", matching).command(context.explain("Explain hourly match", "cfe"));
        rulesCard = new Card("Rules in force and draft", "", rules)
                .command(
                        context.explain("Explain market-based", "scope2.market"),
                        context.explain("Explain draft", "scope2.market.hourly"));
        arrange(List.of(
                rulesCard,
                matchingCard,
                new Card("What covers the import by the year", "GHG Protocol Scope 2, 2015", instruments),
                new Card("What would cover it hour by hour", "draft revision of 2025", hourly)));
    }

    @Override
    void show(Picture picture) {
        matching.setChart(picture.matching());
        matchingCard.setRemark(picture.matchingRemark());
        rules.show(picture.rules());
        rulesCard.setRemark(picture.rulesRemark());
        instruments.show(picture.instruments());
        hourly.show(picture.hourly());
    }
}
