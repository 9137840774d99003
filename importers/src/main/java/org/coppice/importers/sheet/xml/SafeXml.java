package org.coppice.importers.sheet.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.coppice.model.source.UserError;

/** Parsers of XML that nobody vouches for. */
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();
    /** A document type stands before the root, so within the first bytes. */
    private static final int HEAD = 1 << 13;

    private SafeXml() {}

    /**
     * A parser without document types and external entities; a text comes in one piece. Whatever is wrong with the XML is an
     * {@link XMLStreamException}.
     */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        try {
            return new Checked(FACTORY.createXMLStreamReader(in));
        } catch (UserError told) {
            throw told;
        } catch (RuntimeException damaged) {
            throw told(damaged);
        }
    }

    /** XML that declares a document type, which no file of readings needs and which can reach outside the file. */
    public static final class DocumentType extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        DocumentType() {
            super("it declares a document type, which no spreadsheet needs");
        }
    }

    private static XMLStreamException told(RuntimeException damaged) {
        return new XMLStreamException(String.valueOf(damaged.getMessage()), damaged);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Aalto tells some faults of XML by exceptions of its own that need not be caught, and some only when a text is asked for. Here
     * all come with the step to the event, as they should.
     */
    private static final class Checked extends StreamReaderDelegate {

        Checked(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            try {
                int event = super.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new DocumentType();
                }
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    super.getTextLength(); // reads the text to its end
                }
                return event;
            } catch (UserError told) {
                throw told; // by the stream of bytes
            } catch (RuntimeException damaged) {
                throw told(damaged);
            }
        }

        @Override
        public String getElementText() throws XMLStreamException {
            try {
                return super.getElementText();
            } catch (UserError told) {
                throw told;
            } catch (RuntimeException damaged) {
                throw told(damaged);
            }
        }
    }

    /** An attribute by its local name, empty if it is not there. */
    public static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Steps over the element at which the reader stands. */
    public static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /**
     * The stream, refused where it declares a document type.
     *
     * @param part what declares it, for people
     * @throws UserError if it does
     */
    public static InputStream withoutDoctype(InputStream in, String file, String part) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(in, HEAD);
        byte[] head = whole.readNBytes(HEAD);
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", ""); // UTF-16
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw UserError.at(
                    file,
                    part
                            + " declares a document type, which no spreadsheet needs and which can reach outside the file. Open"
                            + " it in Excel or LibreOffice and save it anew.");
        }
        whole.unread(head);
        return whole;
    }
}
