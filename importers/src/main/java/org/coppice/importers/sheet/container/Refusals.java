package org.coppice.importers.sheet.container;

import org.coppice.model.source.UserError;

/** What is not read, by name, and the way to convert it. */
final class Refusals {

    private Refusals() {}

    static UserError of(String name, Container kind) {
        return UserError.at(
                name,
                switch (kind) {
                    case EMPTY -> "the file is empty. Export it again from where it came.";
                    case PDF ->
                        "this is a PDF. Ask the supplier for the readings as .xlsx or .csv, or copy its table into one.";
                    case BIFF ->
                        "this workbook is of the time before Excel 5. Open it in LibreOffice and save it as .xlsx.";
                    case OLD_EXCHANGE ->
                        "this is an old exchange format (SYLK or DIF). Open it in Excel or LibreOffice and save it as .xlsx.";
                    case HTML ->
                        "this is a web page, whatever its name says. Open it in Excel or a browser, and save its table as"
                                + " .xlsx.";
                    case JSON ->
                        "this is JSON, which is not imported as readings. A tariff of the Utility Rate Database is imported"
                                + " as a tariff (--as tariff); readings, convert to a .csv with a time and a value column.";
                    case SQLITE ->
                        "this is a database (perhaps a Coppice project). Open a project with Open, or export a table as"
                                + " .csv.";
                    case PARQUET ->
                        "this is a Parquet file. Convert it to .csv, for example with DuckDB: COPY (FROM 'file.parquet') TO"
                                + " 'file.csv'.";
                    case ARROW ->
                        "this is an Arrow or Feather file. Convert it to .csv, for example with pandas or DuckDB.";
                    case EDIFACT ->
                        "this is a message of the energy market (EDIFACT, such as MSCONS). Ask the metering operator for the load"
                                + " profile as .csv or .xlsx, or convert it: a row a reading with its start, value and unit.";
                    case DTC ->
                        "this is a flow of the British electricity market other than D0036. Ask the data collector for the half"
                                + " hours as D0036 or .csv.";
                    case LODESTAR ->
                        "this is interval data of Lodestar (.lse). Export it as .csv with a row a reading: its start, value and"
                                + " unit.";
                    case EIEP ->
                        "this is an exchange file of New Zealand (EIEP). Ask the retailer for the half hours as .csv with a row of"
                                + " headers, or write one above its DET rows.";
                    case HDF5 ->
                        "this is an HDF5 or NetCDF file. Export the variable with the readings as .csv, with its times.";
                    case ARCHIVE ->
                        "this is an archive of a kind that is not unpacked here. Unpack it, or pack it as .zip.";
                    case IMAGE ->
                        "this is a picture. Ask the supplier for the readings as .xlsx or .csv; figures are not read from"
                                + " pictures.";
                    case RTF ->
                        "this is a text document (RTF). Copy its table into a worksheet and save that as .xlsx.";
                    case ACCESS -> "this is an Access database. Export its table with the readings as .xlsx or .csv.";
                    default -> "this cannot be read. Save it as .xlsx or .csv.";
                });
    }

    static UserError ofXml(String name, String head) {
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return UserError.at(name, "this is SpreadsheetML 2003. Open it in Excel and save it as .xlsx.");
        }
        if (head.contains("www.gnumeric.org/") || head.contains("www.gnome.org/gnumeric/")) {
            return UserError.at(name, "this is a Gnumeric workbook. Open it in Gnumeric and save it as .xlsx.");
        }
        if (head.contains("urn:oasis:names:tc:opendocument")) {
            return UserError.at(
                    name,
                    "this is a flat OpenDocument text or drawing, not a spreadsheet. Copy its table into a spreadsheet and save that as"
                            + " .ods or .xlsx.");
        }
        return UserError.at(
                name, "this is XML of an unknown kind. Green Button is read; save other readings as .xlsx or .csv.");
    }
}
