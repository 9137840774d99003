package org.coppice.importers.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;

/** Units that a published layout fixes although the file does not repeat them. Several of its columns must be there. */
final class PublishedColumns {
    private static final Layout EIA_930 = new Layout(
            "EIA-930 energy source codes: hourly net generation is published in MWh (EIA, Hourly Electric Grid Monitor)",
            4,
            units("MWh", "WND SUN WAT NG COL NUC OTH OIL PS BAT GEO BIO SNB UES UNK"),
            Map.of("avg_ci", "g/kWh", "ci", "g/kWh", "carbon_intensity", "g/kWh"));
    private static final Layout SOLAR = new Layout(
            "weather columns of the SAM and TMY layouts: W/m² and °C (NREL SAM help, weather file formats)",
            3,
            units("W/m2", "GHI DNI DHI POA"),
            Map.ofEntries(
                    Map.entry("tdry", "°C"),
                    Map.entry("tdew", "°C"),
                    Map.entry("twet", "°C"),
                    Map.entry("rh", "%"),
                    Map.entry("pres", "mbar"),
                    Map.entry("wspd", "m/s"),
                    Map.entry("wdir", "deg"),
                    Map.entry("snow", "cm"),
                    Map.entry("albedo", "%"),
                    Map.entry("temperature", "°C"),
                    Map.entry("pressure", "mbar"),
                    Map.entry("wind speed", "m/s"),
                    Map.entry("wind direction", "deg"),
                    Map.entry("relative humidity", "%"),
                    Map.entry("dew point", "°C")));
    private static final Layout CODECARBON = new Layout(
            "columns of emissions.csv: energies in kWh, powers in W, emissions in kg (CodeCarbon documentation, Output)",
            4,
            units("kWh", "cpu_energy gpu_energy ram_energy energy_consumed"),
            Map.of("cpu_power", "W", "gpu_power", "W", "ram_power", "W", "emissions", "kg"));

    private static final Layout OASIS = new Layout(
            "the column MW of price reports holds $/MWh (CAISO, OASIS interface specification, PRC_LMP)",
            4,
            Map.of("lmp_type", "-"),
            Map.of("mw", "USD/MWh", "value", "USD/MWh", "opr_dt", "-", "opr_hr", "-", "xml_data_item", "-"));

    private static final Layout SHELLY = new Layout(
            "columns of the data file of a three-phase meter: energies of a minute in Wh, powers in W (Shelly, EMData and EM1Data)",
            4,
            units(
                    "Wh",
                    "total_act_energy total_act_ret_energy fund_act_energy fund_act_ret_energy a_total_act_energy a_total_act_ret_energy"
                            + " b_total_act_energy b_total_act_ret_energy c_total_act_energy c_total_act_ret_energy a_fund_act_energy"
                            + " b_fund_act_energy c_fund_act_energy a_fund_act_ret_energy b_fund_act_ret_energy c_fund_act_ret_energy"),
            units(
                    "W",
                    "max_act_power min_act_power a_max_act_power a_min_act_power b_max_act_power b_min_act_power c_max_act_power"
                            + " c_min_act_power"));

    private static final Layout AEMO = new Layout(
            "columns of aggregated price and demand data: demand in MW, regional reference price in AUD/MWh (AEMO)",
            3,
            Map.of("rrp", "AUD/MWh", "totaldemand", "MW"),
            Map.of("settlementdate", "-", "region", "-", "periodtype", "-"));

    private static final Layout WATTTIME = new Layout(
            "marginal operating emissions rate in pounds of CO2 a MWh (WattTime, API reference)",
            2,
            Map.of("moer", "lb/MWh"),
            Map.of("moer version", "-"));

    private static final Layout WATTTIME_VALUES = new Layout(
            "values of a signal of marginal emissions in pounds of CO2 a MWh (WattTime, API reference, historical data)",
            4,
            Map.of("point_time", "-"),
            Map.of("value", "lb/MWh", "ba", "-", "datatype", "-", "market", "-", "frequency", "-", "version", "-"));

    private static final Layout ECO2MIX = new Layout(
            "definitive and consolidated data: powers in MW, rate of CO2 in g/kWh (RTE, éCO2mix, description of the files)",
            5,
            Map.of("taux de co2", "g/kWh"),
            Map.ofEntries(
                    Map.entry("consommation", "MW"),
                    Map.entry("prevision j-1", "MW"),
                    Map.entry("prevision j", "MW"),
                    Map.entry("fioul", "MW"),
                    Map.entry("charbon", "MW"),
                    Map.entry("gaz", "MW"),
                    Map.entry("nucleaire", "MW"),
                    Map.entry("eolien", "MW"),
                    Map.entry("solaire", "MW"),
                    Map.entry("hydraulique", "MW"),
                    Map.entry("pompage", "MW"),
                    Map.entry("bioenergies", "MW"),
                    Map.entry("ech. physiques", "MW")));

    private static final Layout NESO = new Layout(
            "historic generation mix: powers in MW, carbon intensity in g/kWh (NESO data portal)",
            6,
            Map.of("carbon_intensity", "g/kWh", "wind_emb", "MW"),
            units(
                    "MW",
                    "gas coal nuclear wind hydro imports biomass other solar storage generation low_carbon zero_carbon renewable fossil"));

    private static final Layout PJM = new Layout(
            "locational marginal prices in $/MWh (PJM, Data Miner 2, day-ahead and real-time hourly LMPs)",
            3,
            units(
                    "USD/MWh",
                    "total_lmp_da total_lmp_rt system_energy_price_da system_energy_price_rt congestion_price_da"
                            + " congestion_price_rt marginal_loss_price_da marginal_loss_price_rt"),
            Map.of("pnode_id", "-", "pnode_name", "-", "datetime_beginning_utc", "-"));

    private static final Layout ERCOT = new Layout(
            "settlement point prices in $/MWh (ERCOT, nodal protocols, 4.6.1 and 6.6.1)",
            3,
            Map.of("settlement point price", "USD/MWh"),
            Map.of(
                    "settlement point name", "-",
                    "settlement point", "-",
                    "delivery date", "-",
                    "delivery hour", "-",
                    "delivery interval", "-",
                    "repeated hour flag", "-"));

    private static final Layout ERCOT_FILES = new Layout(
            ERCOT.source(),
            3,
            Map.of("settlementpointprice", "USD/MWh"),
            units(
                    "-",
                    "settlementpoint settlementpointname settlementpointtype deliverydate deliveryhour deliveryinterval"
                            + " hourending dstflag repeatedhourflag"));

    private static final Layout HOUSEHOLD = new Layout(
            "minute means of power in kW, energies of circuits in Wh (UCI Machine Learning Repository, dataset 235)",
            4,
            Map.of("global_active_power", "kW"),
            Map.of(
                    "sub_metering_1", "Wh",
                    "sub_metering_2", "Wh",
                    "sub_metering_3", "Wh",
                    "global_reactive_power", "-",
                    "global_intensity", "-"));

    private static final Layout MISO = new Layout(
            "locational marginal prices and their components, congestion and losses, in $/MWh (MISO, market reports)",
            3,
            units("USD/MWh", "mcc mlc"),
            units("USD/MWh", "lmp mec"));

    private static final List<Layout> LAYOUTS = List.of(
            EIA_930,
            SOLAR,
            CODECARBON,
            OASIS,
            SHELLY,
            AEMO,
            WATTTIME,
            WATTTIME_VALUES,
            ECO2MIX,
            NESO,
            PJM,
            ERCOT,
            ERCOT_FILES,
            HOUSEHOLD,
            MISO);

    private final List<Layout> fitting;

    private PublishedColumns(List<Layout> fitting) {
        this.fitting = fitting;
    }

    /** What is published of the columns of a table, by all of its headers, folded. */
    static PublishedColumns of(Set<String> foldedHeaders) {
        return new PublishedColumns(
                LAYOUTS.stream().filter(layout -> layout.fits(foldedHeaders)).toList());
    }

    private record Layout(String source, int enough, Map<String, String> marks, Map<String, String> others) {

        boolean fits(Set<String> headers) {
            Set<String> all = new HashSet<>(marks.keySet());
            all.addAll(others.keySet());
            boolean marked = marks.keySet().stream().anyMatch(headers::contains);
            return marked && all.stream().filter(headers::contains).count() >= enough;
        }
    }

    /** A unit that the layout fixes, and where that is published. */
    record Published(SourceUnit unit, String source) {}

    private static Map<String, String> units(String unit, String names) {
        Map<String, String> units = new java.util.HashMap<>();
        for (String name : names.split(" ")) {
            units.put(name.toLowerCase(java.util.Locale.ROOT), unit);
        }
        return units;
    }

    /** The layout's unit of a column, if the columns together show a published layout. */
    Optional<Published> find(String header) {
        String folded = Words.fold(header.strip());
        for (Layout layout : fitting) {
            String unit = layout.marks.getOrDefault(folded, layout.others.get(folded));
            if (unit != null) {
                return UnitWords.find(unit).map(found -> new Published(found, layout.source));
            }
        }
        return Optional.empty();
    }
}
