package org.coppice.importers.sheet.container;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.coppice.importers.sheet.Fuzzed;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook of Excel 97 to 2003, and whatever else lies in its kind of container. */
class XlsFuzz {

    static Stream<byte[]> seeds() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("A");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
            for (int i = 0; i < 4; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(LocalDateTime.of(2024, 6, 20, i, 0));
                row.getCell(0).setCellStyle(date);
                row.createCell(1).setCellValue(i * 1.5);
                row.createCell(2).setCellFormula("B1*2");
                row.createCell(3).setCellValue("W");
            }
            book.write(out);
            return Stream.of(out.toByteArray());
        }
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "20s")
    void onlyTheErrorForPeopleEscapes(byte[] input) {
        if (Container.of(input) == Container.OLE2) {
            Fuzzed.readAll(input);
        }
    }
}
