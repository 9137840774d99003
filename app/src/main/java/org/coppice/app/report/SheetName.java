package org.coppice.app.report;

/** The sheets of the workbook, in their order. */
enum SheetName {
    SUMMARY("Summary", "The key figures, each with unit, method, basis and source"),
    ENERGY("Energy by month", "Energy, water and the bill, by site and month"),
    SCOPE_2("Scope 2", "Emissions of purchased electricity, by both methods"),
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
