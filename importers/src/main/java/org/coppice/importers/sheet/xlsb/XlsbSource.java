package org.coppice.importers.sheet.xlsb;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.FormulaError;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.xlsx.XlsxStyles;
import org.coppice.importers.sheet.zip.OpcRelations;
import org.coppice.importers.sheet.zip.ZipBudget;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/**
 * Streams the sheets of a binary workbook. POI parts the records; numbers are read as numbers, not as the text that a format
 * would show.
 */
public final class XlsbSource implements SheetSource {
    private static final String WORKBOOK = "xl/workbook.bin";
    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_A_STEP = 2_000;
    private static final int ROW_HIDDEN = 0x10;

    private final String file;
    private final ZipFile zip;
    private final ZipBudget budget;
    private final List<String> names = new ArrayList<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> sharedStrings = new ArrayList<>();
    private final List<XlsxStyles.Shown> styles = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean date1904;

    private XlsbSource(String file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        budget = ZipBudget.of(file, zip);
        workbook();
        sharedStrings();
        styles();
    }

    /** Opens a workbook whose zip is open. */
    public static XlsbSource open(String file, ZipFile zip) {
        try {
            return new XlsbSource(file, zip);
        } catch (UserError e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(file, e);
        }
    }

    /** Whether a zip is a binary workbook. */
    public static boolean isBinary(ZipFile zip) {
        return zip.getEntry(WORKBOOK) != null;
    }

    private InputStream part(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("part " + name + " is missing");
        }
        return budget.open(entry);
    }

    private void workbook() throws IOException {
        OpcRelations relations = relations();
        try (InputStream in = part(WORKBOOK)) {
            new XlsbRecords(in) {
                @Override
                void record(int type) {
                    if (type == PROPERTIES) {
                        date1904 = (byte1(0) & 1) != 0;
                    } else if (type == SHEET) {
                        int id = idOfSheet();
                        String name = text(afterText(id));
                        relations.lost(file, name, text(id)).ifPresent(findings::add);
                        relations.target(text(id), "worksheet").ifPresent(part -> {
                            budget.refuseTwice(part, parts);
                            names.add(name);
                            if (byte1(0) != 0) {
                                hidden.add(name);
                            }
                            parts.add(part);
                        });
                    }
                }

                /** Where the relation of a sheet stands: behind its state and number, and four bytes more as Excel 2007 first had it. */
                private int idOfSheet() {
                    return int4(4) == 0 ? 12 : 8; // numbers begin at 1
                }
            }.readAll();
        }
    }

    private OpcRelations relations() throws IOException {
        try {
            return OpcRelations.of(budget, WORKBOOK);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void sharedStrings() throws IOException {
        if (zip.getEntry("xl/sharedStrings.bin") == null) {
            return;
        }
        try (InputStream in = part("xl/sharedStrings.bin")) {
            new XlsbRecords(in) {
                @Override
                void record(int type) {
                    if (type == SHARED_ITEM) {
                        sharedStrings.add(text(1));
                    }
                }
            }.readAll();
        }
    }

    private void styles() throws IOException {
        if (zip.getEntry("xl/styles.bin") == null) {
            return;
        }
        Map<Integer, XlsxStyles.Shown> custom = new HashMap<>();
        try (InputStream in = part("xl/styles.bin")) {
            new XlsbRecords(in) {
                private boolean cellStyles;

                @Override
                void record(int type) {
                    switch (type) {
                        case FORMAT -> custom.put(int2(0), XlsxStyles.ofCode(text(2)));
                        case STYLES_BEGIN -> cellStyles = true;
                        case STYLES_END -> cellStyles = false;
                        case CELL_STYLE -> {
                            if (cellStyles) {
                                XlsxStyles.Shown known = custom.get(int2(2));
                                styles.add(known != null ? known : XlsxStyles.ofBuiltIn(int2(2)));
                            }
                        }
                        default -> {}
                    }
                }
            }.readAll();
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(names);
    }

    @Override
    public Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    @Override
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    @Override
    public String format() {
        return "xlsb";
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        try (InputStream in = part(parts.get(sheet))) {
            new Cells(in, sink, progress, sheet).readAll();
        } catch (IOException e) {
            throw damaged(file + "!" + names.get(sheet), e);
        }
    }

    private final class Cells extends XlsbRecords {
        private final CellSink sink;
        private final Progress progress;
        private final int sheet;

        Cells(InputStream in, CellSink sink, Progress progress, int sheet) {
            super(in);
            this.sink = sink;
            this.progress = progress;
            this.sheet = sheet;
        }

        @Override
        void record(int type) {
            int column = Math.max(0, int4(0));
            switch (type) {
                case ROW -> row();
                case COLUMNS -> {
                    if ((byte1(16) & 1) != 0) {
                        sink.hiddenColumns(column, int4(4));
                    }
                }
                case RK -> number(column, packed(8));
                case REAL, FORMULA_NUMBER -> number(column, real(8));
                case TEXT, FORMULA_TEXT -> sink.text(column, text(8));
                case RICH_TEXT -> sink.text(column, text(9));
                case SHARED -> shared(column, int4(8));
                case BOOL, FORMULA_BOOL -> sink.truth(column, byte1(8) != 0);
                case ERROR, FORMULA_ERROR -> sink.error(column, error(byte1(8)));
                case MERGED -> sink.merged(int4(0) + 1, int4(4) + 1, int4(8), int4(12));
                default -> {}
            }
        }

        private void row() {
            int number = int4(0) + 1;
            if (number < 1 || number > MOST_ROWS) {
                throw damaged(file + "!" + names.get(sheet), new IllegalStateException("row " + number));
            }
            sink.row(number);
            if ((byte1(11) & ROW_HIDDEN) != 0) {
                sink.hiddenRow(number);
            }
            if (number % ROWS_A_STEP == 0) {
                progress.step("Reading " + names.get(sheet), 0.5);
            }
        }

        private void number(int column, double value) {
            int style = int3(4);
            XlsxStyles.Shown shown = style < styles.size() ? styles.get(style) : XlsxStyles.Shown.plain();
            shown.send(sink, column, value, date1904);
        }

        private void shared(int column, int index) {
            if (index < 0 || index >= sharedStrings.size()) {
                sink.error(column, "lost text " + index);
            } else {
                sink.text(column, sharedStrings.get(index));
            }
        }

        private static String error(int code) {
            return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("Closing a file in memory", e);
        }
    }

    private static UserError damaged(String where, Exception cause) {
        return new UserError(
                where
                        + ": the binary workbook (.xlsb) is damaged. Open it in Excel, let it repair, and save it as .xlsx.",
                cause);
    }
}
