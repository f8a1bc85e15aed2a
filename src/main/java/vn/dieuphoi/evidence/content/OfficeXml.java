package vn.dieuphoi.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/** Reads the XML inside an office file for what fetches something from elsewhere as soon as it is opened. */
final class OfficeXml {

    /** Links that programs follow by themselves; who clicks on a hyperlink knows it. */
    private static final Set<String> FOLLOWED =
            Set.of("attachedtemplate", "oleobject", "package", "frame", "subdocument", "control");

    /** The template that Word itself notes: a path of the writer's own machine, or a name. Nothing is fetched from there. */
    private static final Pattern ON_THE_MACHINE =
            Pattern.compile("(?:file:/{1,3})?[a-z]:[\\\\/][^%]*|[\\p{L}\\p{N} _.()-]+");

    private static final XMLInputFactory XML = factory();

    private OfficeXml() {}

    /** @throws Refused when one of its parts declares a document type, or is linked to another place */
    static void refuseFetching(ZipFile zip) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean links = name.endsWith(".rels");
            if (entry.getSize() > 0 && (links || name.endsWith(".xml") || name.endsWith(".vml"))) {
                try (InputStream content = zip.getInputStream(entry)) {
                    read(XML.createXMLStreamReader(content), links);
                } catch (XMLStreamException broken) {
                    throw new IOException(broken);
                }
            }
        }
    }

    /** A document type stands before the first element, so only links are read to their end. */
    private static void read(XMLStreamReader xml, boolean links) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Refused(
                        "Tệp có khai báo DOCTYPE trong phần XML, tệp do Word hay Excel lưu không có, nên không"
                                + " được nhận. Hãy mở tệp, lưu lại thành tệp mới rồi tải lên.");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!links) {
                    return;
                }
                refuseFollowed(xml);
            }
        }
    }

    private static void refuseFollowed(XMLStreamReader link) {
        String type = lower(link.getAttributeValue(null, "Type"));
        boolean outside = lower(link.getAttributeValue(null, "TargetMode")).equals("external");
        String kind = type.substring(type.lastIndexOf('/') + 1);
        boolean ownTemplate = kind.equals("attachedtemplate")
                && ON_THE_MACHINE
                        .matcher(lower(link.getAttributeValue(null, "Target")).replace("%20", " "))
                        .matches();
        if (outside && FOLLOWED.contains(kind) && !ownTemplate) {
            throw new Refused("Tệp có mẫu, đối tượng hoặc khung liên kết ra ngoài, mở tệp là máy tự tải về, nên không"
                    + " được nhận. Hãy bỏ liên kết đó rồi lưu lại, hoặc lưu thành PDF rồi tải lên.");
        }
    }

    private static String lower(@Nullable String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}
