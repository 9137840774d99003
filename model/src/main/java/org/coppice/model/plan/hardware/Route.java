package org.coppice.model.plan.hardware;

/**
 * Where a server goes when it leaves service. Redeployed and sold machines and harvested parts go on being products; waste
 * begins with the routes after them (Directive 2012/19/EU, Article 3; ESRS E5).
 */
public enum Route {
    REDEPLOY("Redeployed", false),
    RESALE("Sold on", false),
    HARVEST("Parts kept", false),
    RECYCLE_HIGH("High-grade recycling", true),
    RECYCLE_STANDARD("Standard recycling", true),
    LANDFILL("Landfill", true),
    UNKNOWN("Unknown", true);

    private final String label;
    private final boolean waste;

    Route(String label, boolean waste) {
        this.label = label;
        this.waste = waste;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether what goes this way has ceased to be a product. */
    public boolean isWaste() {
        return waste;
    }
}
