package org.coppice.importers.sheet.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.coppice.model.source.UserError;

/** The texts that cells share, in order. Runs of different fonts are one text; how a text is pronounced is left out. */
final class XlsxSharedTexts {

    /** A character that XML cannot say, or an underscore that would read as the begin of one (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** What a text takes in memory beside its characters. */
    private static final int BYTES_A_TEXT = 56;
    /** So much of the memory texts may take: cells and what is made of them need the rest. */
    private static final double SHARE_OF_MEMORY = 0.4;

    private XlsxSharedTexts() {}

    /** The text that a stored one stands for. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /**
     * All of them, in their order.
     *
     * @throws UserError as soon as they are seen not to fit into memory, which would take long to run full
     */
    static List<String> read(String file, XMLStreamReader reader) throws XMLStreamException {
        long most = (long) (Runtime.getRuntime().maxMemory() * SHARE_OF_MEMORY);
        long taken = 0;
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("rPh")) {
                    phonetic++;
                } else if (name.equals("t") && phonetic == 0) {
                    text.append(reader.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (reader.getLocalName().equals("rPh")) {
                    phonetic--;
                } else if (reader.getLocalName().equals("si")) {
                    texts.add(unescaped(text.toString()));
                    taken += BYTES_A_TEXT + text.length();
                    text.setLength(0);
                    if (taken > most) {
                        throw UserError.at(
                                file,
                                "the workbook holds more texts than fit into memory, over "
                                        + String.format(Locale.ROOT, "%,d", texts.size())
                                        + ". Save the sheet with the readings alone, or split it, for example by year.");
                    }
                }
            }
        }
        return texts;
    }
}
