package org.coppice.app.page;

/** The pages, in the order of the rail. */
public enum PageId {
    OVERVIEW("Overview"),
    SITES("Sites"),
    HARDWARE("Hardware"),
    WORKLOADS("Workloads"),
    ENERGY("Energy"),
    METERS("Meters"),
    WHAT_IF("What-if"),
    TRADE_OFFS("Trade-offs"),
    LIFECYCLE("Lifecycle");

    private final String title;

    PageId(String title) {
        this.title = title;
    }

    /** As on the rail. */
    public String title() {
        return title;
    }
}
