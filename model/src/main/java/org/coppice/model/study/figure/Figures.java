package org.coppice.model.study.figure;

import java.util.List;
import org.coppice.model.lifecycle.EquipmentEmbodied;
import org.coppice.model.lifecycle.LifecycleResult;
import org.coppice.model.plan.Plan;
import org.coppice.model.quantity.Figure;
import org.coppice.model.simulate.Simulation;

/** All figures of a plan. */
public final class Figures {
    private Figures() {}

    /** Every figure: for each key the total first, then the sites. */
    public static List<Figure> of(
            Plan plan,
            Simulation simulation,
            List<SiteStatements> sites,
            LifecycleResult lifecycle,
            EquipmentEmbodied equipment) {
        FigureSheet sheet = new FigureSheet();
        EnergyFigures.add(plan, sites, sheet);
        OnSiteFigures.add(sites, sheet);
        CarbonFigures.add(plan, sites, simulation, sheet);
        MatchingFigures.add(plan, sites, sheet);
        CostFigures.add(plan, sites, sheet);
        WaterFigures.add(plan, sites, sheet);
        sheet.addAll(lifecycle.figures());
        EmbodiedFigures.add(equipment, plan.year(), sites, sheet);
        WorkFigures.add(plan, sites, sheet);
        ScheduleFigures.add(plan, sites, sheet);
        return sheet.figures();
    }
}
