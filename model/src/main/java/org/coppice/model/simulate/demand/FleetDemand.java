package org.coppice.model.simulate.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;

/**
 * The IT energy of one fleet through a year. Runs and services take servers to themselves, in the order of the plan; what servers
 * are left share base use and batch jobs evenly; a server without work draws its idle power.
 *
 * <p>Servers are those bought by the day. Expected exits are not taken off: whoever runs a fleet replaces what fails, and what is
 * not replaced is to be taken out of its cohort.
 */
public final class FleetDemand {
    private final Fleet fleet;
    private final DeviceType type;
    private final YearFrame frame;
    private final NodePower power;
    private final List<Task> tasks;
    private final Task.Exclusive[] exclusive;
    private final BatchTask[] shared;
    private final double capacity;
    private final double idleKw;
    private final double[] total;
    private final double[] base;
    private final double[] idle;
    private final int[] servers;
    private double unmetBase;

    FleetDemand(Fleet fleet, DeviceType type, YearFrame frame, List<Task> tasks) {
        this.fleet = fleet;
        this.type = type;
        this.frame = frame;
        this.power = NodePower.of(type, fleet);
        this.tasks = tasks;
        this.exclusive = tasks.stream().filter(Task.Exclusive.class::isInstance).toArray(Task.Exclusive[]::new);
        this.shared = tasks.stream().filter(BatchTask.class::isInstance).toArray(BatchTask[]::new);
        this.capacity = power.capacity();
        this.idleKw = power.idleKw();
        this.total = new double[frame.steps()];
        this.base = new double[frame.steps()];
        this.idle = new double[frame.steps()];
        this.servers = serversByDay();
    }

    /** The fleets of a site whose type is known, each run through the year as their work comes. */
    public static List<FleetDemand> all(Plan plan, Site site, YearFrame frame, List<Finding> findings) {
        List<FleetDemand> fleets = new ArrayList<>();
        for (Fleet fleet : plan.listFleets(site)) {
            Optional<DeviceType> type = plan.findDeviceType(fleet.deviceType());
            if (type.isPresent()) {
                FleetDemand demand =
                        new FleetDemand(fleet, type.get(), frame, Tasks.of(plan, fleet, type.get(), frame, findings));
                demand.run();
                fleets.add(demand);
            }
        }
        return fleets;
    }

    /** Runs the year, or runs it again after the tasks were planned otherwise. */
    public void run() {
        tasks.forEach(Task::reset);
        unmetBase = 0;
        short[] day = frame.calendar().day();
        for (int i = 0; i < total.length; i++) {
            int bought = servers[day[i]];
            double free = runExclusive(i, bought);
            runShared(i, bought, free);
        }
        for (Task task : tasks) {
            for (int i = 0; i < total.length; i++) {
                total[i] += task.kwh[i];
            }
        }
    }

    private int[] serversByDay() {
        int[] bought = new int[frame.days() + 1];
        for (int day = 0; day < bought.length; day++) {
            bought[day] = fleet.serversBoughtBy(frame.firstDay().plusDays(day));
        }
        return bought;
    }

    private double runExclusive(int step, int bought) {
        double hours = frame.stepHours();
        double free = bought;
        for (Task.Exclusive task : exclusive) {
            if (task.active(step)) {
                double occupied = task.occupy(step, free);
                task.servers[step] = occupied;
                task.kwh[step] = occupied * task.busyKw * hours;
                free -= occupied;
            }
        }
        return Math.max(0, free);
    }

    private void runShared(int step, int bought, double free) {
        double hours = frame.stepHours();
        double most = free * capacity;
        double baseWanted = fleet.baseUtilisation().value() * free;
        double baseWork = Math.min(baseWanted, most);
        unmetBase += (baseWanted - baseWork) * hours;
        double wanted = 0;
        for (BatchTask task : shared) {
            wanted += task.wanted(step, bought);
        }
        double granted = wanted > 0 ? Math.min(1, (most - baseWork) / wanted) : 0;
        double work = baseWork + wanted * granted;
        double idleKwh = idleKw * free * hours;
        double busyKwh = work > 0 ? (power.kwAt(Math.min(1, work / free)) - idleKw) * free * hours : 0;
        double kwhPerWork = work > 0 ? busyKwh / work : 0;
        idle[step] = idleKwh;
        base[step] = baseWork * kwhPerWork;
        for (BatchTask task : shared) {
            double done = task.wanted(step, bought) * granted;
            task.asked += task.asks(step, bought) * hours;
            task.work[step] = done;
            task.done += done * hours;
            task.kwh[step] = done * kwhPerWork;
        }
        total[step] = idleKwh + base[step];
    }

    /** What the fleet drew in each step in kWh; shared, written to by the next run. */
    public double[] total() {
        return total;
    }

    /** Its workloads and guests, in the order of the plan. */
    public List<Task> tasks() {
        return tasks;
    }

    /** The fleet of the plan. */
    public Fleet fleet() {
        return fleet;
    }

    /** What its servers are. */
    public DeviceType type() {
        return type;
    }

    /** Whether a workload is asked of this fleet, not only allowed to move here. */
    boolean owns(String workload) {
        return tasks.stream()
                .anyMatch(task ->
                        !(task instanceof BatchTask.Guest) && task.workload.id().equals(workload));
    }

    /** The jobs of a batch workload that this fleet has of its own, or as a guest. */
    public Optional<BatchTask> findBatch(String workload) {
        return tasks.stream()
                .filter(BatchTask.class::isInstance)
                .map(BatchTask.class::cast)
                .filter(task -> task.workload.id().equals(workload))
                .findFirst();
    }

    /** How many servers were bought by a step. */
    public int serversAt(int step) {
        return servers[frame.calendar().day()[step]];
    }

    /** How many servers a task could have in each step beside what runs there now, and never fewer than it has. */
    public double[] roomForServers(Task.Exclusive task) {
        double[] room = new double[total.length];
        double spare = capacity - Math.min(fleet.baseUtilisation().value(), capacity);
        for (int i = 0; i < room.length; i++) {
            double batch = 0;
            for (BatchTask each : shared) {
                batch += each.work[i];
            }
            double needed = batch == 0 ? 0 : spare > 0 ? batch / spare : Double.POSITIVE_INFINITY;
            room[i] = Math.max(task.servers[i], unoccupied(i) + task.servers[i] - needed);
        }
        return room;
    }

    /** How much work a batch task could do in each step beside what runs there now, and never less than it does. */
    public double[] roomForWork(BatchTask task) {
        double[] room = new double[total.length];
        double spare = capacity - Math.min(fleet.baseUtilisation().value(), capacity);
        for (int i = 0; i < room.length; i++) {
            double others = 0;
            for (BatchTask each : shared) {
                others += each == task ? 0 : each.work[i];
            }
            room[i] = Math.max(task.work[i], unoccupied(i) * spare - others);
        }
        return room;
    }

    /** What a server that works for a task draws in a step above an idle one, fully used by batch jobs. */
    public double kwhAbove(Task task) {
        double busyKw = task instanceof Task.Exclusive exclusiveTask ? exclusiveTask.busyKw : power.kwAt(1);
        return (busyKw - idleKw) * frame.stepHours();
    }

    private double unoccupied(int step) {
        double free = serversAt(step);
        for (Task.Exclusive each : exclusive) {
            free -= each.servers[step];
        }
        return Math.max(0, free);
    }

    double unmetBaseHours() {
        return unmetBase;
    }

    /** The fleet, then its workloads, base use and idling, in fresh arrays that the caller may scale. */
    public List<Portion> portions() {
        boolean byDefault = type.power().byDefault();
        List<Portion> portions = new ArrayList<>();
        portions.add(new Portion(Portion.Kind.FLEET, fleet.id(), fleet.name(), fleet.id(), total.clone(), byDefault));
        for (Task task : tasks) {
            if (task instanceof BatchTask.Guest guest && !guest.works()) {
                continue;
            }
            Workload workload = task.workload;
            portions.add(
                    new Portion(Portion.Kind.WORKLOAD, workload.id(), task.name(), fleet.id(), task.kwh, byDefault));
        }
        portions.add(new Portion(
                Portion.Kind.BASE_USE, fleet.id(), fleet.name() + ", base use", fleet.id(), base, byDefault));
        portions.add(new Portion(Portion.Kind.IDLE, fleet.id(), fleet.name() + ", idle", fleet.id(), idle, byDefault));
        return portions;
    }

    /** What its own workloads asked for and got. */
    public List<Service> services() {
        return tasks.stream()
                .filter(task -> !(task instanceof BatchTask.Guest))
                .map(Task::service)
                .toList();
    }
}
