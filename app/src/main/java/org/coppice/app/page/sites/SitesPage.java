package org.coppice.app.page.sites;

import java.util.Set;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.FigureText;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.RemarksCard;
import org.coppice.app.page.TableCard;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.reference.Factor;

/** Sites above, the factors of the plan below. */
public final class SitesPage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY = new PageEntry(
            PageId.SITES,
            "mdal-location_on",
            Set.of(PlanTable.SITES.recordType(), PlanTable.FACTORS.recordType(), PlanTable.WEATHER.recordType()),
            SitesPage::new);

    private final PageContext context;
    private final SitesPageModel model;
    private final PageFrame frame = new PageFrame(PageId.SITES.title());
    private final TableCard<Site> sites;
    private final TableCard<Factor> factors;
    private final TableCard<Weather> weather;
    private final RemarksCard remarks = new RemarksCard();
    private final EmptyState empty;
    private final Following following = new Following(frame.onScreen());

    /** The page for that window. */
    public SitesPage(PageContext context) {
        this.context = context;
        model = new SitesPageModel(context.workspace());
        sites = new TableCard<>("Sites", "* stands by default, until you choose", model.sites())
                .withRowCommands("Add site")
                .withDetails();
        weather = new TableCard<>("Weather", "of a place, for cooling and generation on site", model.weather(), false)
                .withRowCommands("Add weather")
                .withDetails();
        factors = new TableCard<>(
                        "Factors", "copies of those in use, so that a newer catalogue changes nothing", model.factors())
                .withRowCommands("")
                .withCommand("Add from catalogue…", "Copy a factor with its source into the plan", this::addFactor)
                .withDetails();
        empty = new EmptyState(
                "No sites yet",
                "A site is a data centre, or a room in one, with its grid connection. Fleets, meters and contracts "
                        + "belong to a site, so this is where to begin.",
                "Add site",
                () -> sites.table().addRow());
        following.now(context.workspace().planProperty(), this::refresh);
        following.now(context.workspace().assessmentProperty(), () -> remarks.show(model.remarks()));
    }

    private void refresh() {
        int count = context.workspace().plan().sites().size();
        frame.setSubheading(count == 0 ? "none yet" : FigureText.count(count, "site"));
        if (count == 0) {
            frame.setContents(empty);
        } else {
            frame.setContents(sites.card(), remarks.card(), factors.card(), weather.card());
            PageFrame.grow(sites.card());
            PageFrame.grow(factors.card());
        }
    }

    private void addFactor() {
        context.dialogs()
                .choose("Add a factor", "From the catalogue, those of your regions first", model.addable())
                .ifPresent(model::addFromCatalogue);
    }

    @Override
    public PageFrame frame() {
        return frame;
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        if (recordType.equals(PlanTable.SITES.recordType())) {
            sites.table().reveal(recordId, fieldKey);
        } else if (recordType.equals(PlanTable.WEATHER.recordType())) {
            weather.table().reveal(recordId, fieldKey);
        } else {
            factors.table().reveal(recordId, fieldKey);
        }
    }

    @Override
    public void close() {
        following.close();
    }
}
