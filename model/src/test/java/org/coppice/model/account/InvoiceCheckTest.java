package org.coppice.model.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Invoice;
import org.coppice.model.plan.energy.InvoiceLine;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Energy;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.tariff.ChargeKind;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/** A site of 10 kW at 0.1 a kWh and 30 a month: January has 7,440 kWh and costs 774. */
class InvoiceCheckTest {
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);

    private static InvoiceCheck check(Invoice invoice) {
        GridContract contract = GridContract.INVOICES.with(
                GridContract.FIXED_PER_MONTH.with(contract("a", 0.1), 30.0), List.of(invoice));
        Site site = Site.PUE.with(site("a"), Sourced.stated(Profile.constant(1)));
        Plan plan = plan(site, type("t", 10, 10), fleet("f", "a", "t", 1, 0), contract);
        return InvoiceCheck.of(Simulator.simulate(plan, plan.sites().get(0), SeriesSource.NONE), contract)
                .get(0);
    }

    private static Invoice invoice(LocalDate from, LocalDate to, double kwh, double total, InvoiceLine... lines) {
        return new Invoice("17", from, to, Optional.of(Energy.ofKilowattHours(kwh)), total, List.of(lines));
    }

    private static List<String> codes(InvoiceCheck check) {
        return check.findings().stream().map(Finding::code).toList();
    }

    @Test
    void anInvoiceThatAgreesIsSaidToAgree() {
        InvoiceCheck check = check(invoice(JANUARY, FEBRUARY, 7_440, 774));

        assertThat(check.computedTotal()).isCloseTo(774, within(1e-9));
        assertThat(codes(check)).containsExactly("invoice-agrees");
    }

    @Test
    void aTaxThatTheContractDoesNotReckonIsSuspected() {
        InvoiceCheck check = check(invoice(JANUARY, FEBRUARY, 7_440, 774 * 1.19));

        assertThat(codes(check)).containsExactly("invoice-differs", "invoice-tax");
        assertThat(check.findings().get(1).message()).contains("19.00 % above");
    }

    @Test
    void aFeeThatTheContractDoesNotHaveIsNamed() {
        InvoiceCheck check = check(invoice(JANUARY, FEBRUARY, 7_440, 1274, new InvoiceLine(ChargeKind.DEMAND, 500)));

        assertThat(codes(check)).containsExactly("invoice-differs", "invoice-other-line");
        assertThat(check.findings().get(1).message()).contains("500.00 EUR for “demand”", "does not have");
        assertThat(check.rows())
                .filteredOn(row -> row.kind() == Posting.Kind.DEMAND)
                .singleElement()
                .satisfies(row -> assertThat(row.difference()).hasValue(500));
    }

    @Test
    void otherEnergyExplainsWhatItCosts() {
        InvoiceCheck check = check(invoice(JANUARY, FEBRUARY, 12_440, 1274));

        assertThat(codes(check)).containsExactly("invoice-differs", "invoice-other-energy");
        assertThat(check.findings().get(1).message()).contains("12,440 kWh", "7,440 kWh", "explains 500.00 EUR");
    }

    @Test
    void otherDaysAreTakenByDaysAndSaid() {
        InvoiceCheck check = check(invoice(LocalDate.of(2025, 1, 16), LocalDate.of(2025, 2, 15), 7_200, 900));

        // 16 of 31 days of January, 14 of 28 of February.
        assertThat(check.computedTotal()).isCloseTo(720 + 30 * (16.0 / 31 + 0.5), within(1e-9));
        assertThat(check.computedKwh()).isCloseTo(7_200, within(1e-9));
        assertThat(codes(check)).contains("invoice-other-days");
    }

    @Test
    void anotherPriceIsToldFromOtherEnergy() {
        InvoiceCheck check = check(invoice(JANUARY, FEBRUARY, 7_440, 1518, new InvoiceLine(ChargeKind.ENERGY, 1488)));

        assertThat(codes(check)).containsExactly("invoice-differs", "invoice-other-price");
    }

    @Test
    void anInvoiceOfAnotherYearIsNotCompared() {
        assertThat(codes(check(invoice(LocalDate.of(2024, 12, 1), JANUARY, 7_440, 774))))
                .containsExactly("invoice-outside-year");
    }

    @Test
    void anInvoiceThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> invoice(FEBRUARY, JANUARY, 1, 1))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Invoice 17 ends (2025-01-01) before it begins (2025-02-01)");
    }
}
