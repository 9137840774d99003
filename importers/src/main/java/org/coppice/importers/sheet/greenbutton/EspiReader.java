package org.coppice.importers.sheet.greenbutton;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.xml.SafeXml;
import org.coppice.model.source.UserError;

/**
 * Takes a Green Button file apart into its entries, whatever its prefixes. A document type is refused and no entity but the five
 * of XML is known, so nothing outside the file can be reached.
 */
final class EspiReader {
    private static final int MOST_DEPTH = 64;

    private final String file;
    private final List<EspiEntry> entries = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private EspiEntry entry = new EspiEntry();
    private boolean reading;
    private long start;
    private long duration;
    private double value;
    private int quality;

    private EspiReader(String file) {
        this.file = file;
    }

    /** The entries of a file. One that is no feed is taken as a single entry. */
    static List<EspiEntry> read(String file, byte[] bytes, Progress progress) {
        EspiReader reader = new EspiReader(file);
        try {
            reader.read(SafeXml.reader(new ByteArrayInputStream(bytes)), progress);
        } catch (SafeXml.DocumentType declared) {
            throw UserError.at(
                    file,
                    "the file declares a document type, which no Green Button file needs and which can reach outside the"
                            + " file. Download it again.");
        } catch (XMLStreamException e) {
            throw new UserError(
                    file + ": the Green Button file is damaged in line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNumber())
                            + ". Download it again.",
                    e);
        }
        return reader.entries;
    }

    private void read(XMLStreamReader reader, Progress progress) throws XMLStreamException {
        int events = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName(), line(reader));
                default -> {}
            }
            if (++events % 20_000 == 0) {
                progress.step("Reading " + file, 0.3);
            }
        }
        entries.add(entry);
    }

    private static int line(XMLStreamReader reader) {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (path.size() > MOST_DEPTH) {
            throw UserError.at(file, "elements are nested deeper than " + MOST_DEPTH + ". Download the file again.");
        }
        path.push(name);
        text.setLength(0);
        switch (name) {
            case "entry" -> entry = new EspiEntry();
            case "link" -> link(SafeXml.attribute(reader, "rel"), SafeXml.attribute(reader, "href"));
            case "UsagePoint" -> entry.usagePoint = true;
            case "MeterReading" -> entry.meterReading = true;
            case "ReadingType" -> entry.readingType = true;
            case "IntervalReading" -> {
                reading = true;
                start = Long.MIN_VALUE;
                duration = 0;
                value = Double.NaN;
                quality = -1;
            }
            default -> {}
        }
    }

    private void link(String rel, String href) {
        switch (rel) {
            case "self" -> entry.self = EspiEntry.path(href);
            case "up" -> entry.up = EspiEntry.path(href);
            case "related" -> entry.related.add(EspiEntry.path(href));
            default -> {}
        }
    }

    private void end(String name, int line) {
        path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        String content = text.toString().strip();
        text.setLength(0);
        if (reading) {
            endInReading(name, parent, content, line);
        } else if (name.equals("entry")) {
            entries.add(entry);
            entry = new EspiEntry();
        } else if (name.equals("title") && parent.equals("entry")) {
            entry.title = content;
        } else if (parent.equals("ServiceCategory") && name.equals("kind")) {
            entry.service = (int) number(content, 0);
        } else if (parent.equals("ReadingType")) {
            endInType(name, content);
        }
    }

    private void endInReading(String name, String parent, String content, int line) {
        switch (name) {
            case "start" -> start = (long) number(content, Long.MIN_VALUE);
            case "duration" -> duration = (long) number(content, 0);
            case "value" -> value = parent.equals("IntervalReading") ? number(content, Double.NaN) : value;
            case "quality" -> quality = (int) number(content, -1);
            case "IntervalReading" -> {
                reading = false;
                if (start != Long.MIN_VALUE) {
                    entry.add(start, duration, value, quality, line);
                }
            }
            default -> {}
        }
    }

    private void endInType(String name, String content) {
        int code = (int) number(content, 0);
        switch (name) {
            case "uom" -> entry.unit = code;
            case "powerOfTenMultiplier" -> entry.tens = code;
            case "flowDirection" -> entry.direction = code;
            case "accumulationBehaviour" -> entry.accumulation = code;
            case "commodity" -> entry.commodity = code;
            case "intervalLength" -> entry.length = code;
            default -> {}
        }
    }

    private static double number(String text, double otherwise) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
