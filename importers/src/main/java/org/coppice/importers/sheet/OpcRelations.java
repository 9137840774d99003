package org.coppice.importers.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Which parts a part of an Office package refers to (ECMA-376 part 2, 9.3). */
final class OpcRelations {

    private OpcRelations() {}

    /** The names of the parts that a part refers to by relations whose type ends so, by their ids. */
    static Map<String, String> targets(ZipFile zip, String part, String typeEnds) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        ZipArchiveEntry entry = zip.getEntry(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        Map<String, String> targets = new HashMap<>();
        if (entry == null) {
            return targets;
        }
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")
                        && XlsxSource.attribute(reader, "Type").endsWith(typeEnds)) {
                    String target = XlsxSource.attribute(reader, "Target");
                    targets.put(
                            XlsxSource.attribute(reader, "Id"),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return targets;
    }
}
