package org.coppice.app.report;

/** The sheets of the workbook, in their order. */
enum SheetName {
    SUMMARY("Summary", "The key figures, each with unit, method, basis and source"),
    ENERGY("Energy by month", "Energy and water, by site and month, with the balance of every month"),
    BILL("Bill", "Every line of the bill, the settlement of agreements, and invoices beside what was computed"),
    SCOPE_2("Scope 2", "Emissions of purchased electricity, by both methods, and under the draft matched by the hour"),
    MATCHING("Matching", "How much of the load was carbon-free in its hour, by month and by day"),
    FACILITY("Facility", "Overhead, heat and water by month, with the key figures of the facility"),
    ON_SITE("On site", "Plants, batteries and backup generators, and what they did"),
    FLEET("Fleet", "Servers by purchase, their mass and embodied carbon"),
    EWASTE("E-waste", "What leaves service, by year, route and material"),
    SCENARIOS("Scenarios", "Every figure in every scenario, and the differences"),
    FACTORS("Factors", "Every factor and sourced value, and what uses it"),
    REPAIR_LOG("Repair log", "What was found in the imported files, and what was done about it"),
    CHECKS("Checks", "Whether the sheets, the statements and the program agree");

    private final String title;
    private final String purpose;

    SheetName(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }
}
