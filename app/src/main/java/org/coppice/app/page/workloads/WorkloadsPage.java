package org.coppice.app.page.workloads;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import org.coppice.app.control.EmptyState;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.page.TableCard;
import org.coppice.app.workspace.Following;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Training;

/** A table for each kind of workload. */
public final class WorkloadsPage implements Page {
    /** How the rail lists it. */
    public static final PageEntry ENTRY =
            new PageEntry(PageId.WORKLOADS, "mdmz-speed", Set.of(PlanTable.WORKLOADS.recordType()), WorkloadsPage::new);

    private final PageContext context;
    private final WorkloadsPageModel model;
    private final PageFrame frame = new PageFrame(PageId.WORKLOADS.title());
    private final TableCard<Training> training;
    private final TableCard<Inference> services;
    private final TableCard<Batch> batch;
    private final StatementTable moved = new StatementTable("Flexible work");
    private final Card movedCard;
    private final EmptyState empty;
    private final Following following = new Following(frame.onScreen());

    /** The page for that window. */
    public WorkloadsPage(PageContext context) {
        this.context = context;
        model = new WorkloadsPageModel(context.workspace());
        training = new TableCard<>("Training runs", "", model.training())
                .withRowCommands("Add training run")
                .withDetails();
        services = new TableCard<>("Inference services", "", model.services())
                .withRowCommands("Add service")
                .withDetails();
        batch = new TableCard<>("Batch load", "", model.batch())
                .withRowCommands("Add batch load")
                .withDetails();
        Button explain = context.explain("Explain", "schedule.carbon-saved");
        explain.setAccessibleText("Explain carbon saved by moving work");
        movedCard = new Card("Flexible work", "what moving it saves, and what it costs", moved).command(explain);
        empty = new EmptyState(
                "No workloads yet",
                "Workloads say what the servers are asked to do: training runs, services that answer requests, and "
                        + "batch load. Without them the servers only idle, unless a meter says otherwise. "
                        + "They run on fleets, so describe those on the Hardware page first.",
                "Go to Hardware",
                () -> context.navigation().open(PageId.HARDWARE));
        empty.or("Add batch load", this::addBatch);
        following.now(context.workspace().planProperty(), this::refresh);
        following.now(model.view().answerProperty(), this::refreshResults);
        model.view().seenWhile(frame.onScreen());
    }

    private void addBatch() {
        model.batch()
                .add()
                .ifPresent(problem -> context.dialogs().complain(new org.coppice.model.source.UserError(problem)));
    }

    private void refresh() {
        frame.setSubheading(model.summary());
        if (context.workspace().plan().workloads().isEmpty()) {
            frame.setContents(empty);
        } else {
            frame.setContents(training.card(), services.card(), batch.card(), movedCard);
            List.of(training, services, batch).forEach(each -> PageFrame.grow(each.card()));
        }
    }

    private void refreshResults() {
        List.of(training, services, batch).forEach(each -> each.table().retell());
        WorkloadsView view = model.view().answerProperty().get().orElse(WorkloadsView.NONE);
        moved.show(view.flexible());
        movedCard.setShown(!view.flexible().rows().isEmpty());
    }

    @Override
    public PageFrame frame() {
        return frame;
    }

    @Override
    public void reveal(String recordType, String recordId, String fieldKey) {
        List.of(training, services, batch).forEach(each -> each.table().reveal(recordId, fieldKey));
    }

    @Override
    public void close() {
        following.close();
        model.close();
    }
}
