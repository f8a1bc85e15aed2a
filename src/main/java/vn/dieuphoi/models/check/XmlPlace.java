package vn.dieuphoi.models.check;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.dieuphoi.engine.deployment.ModelPart;

/**
 * An XML element as it stands in the file, whatever the engine makes of it.
 *
 * @param tag local name
 * @param attributes by local name
 * @param text its own text; empty where it holds elements
 * @param part the same with namespaces
 * @param owner id of the element, or of the nearest one around it that a person finds in the picture
 */
public record XmlPlace(String tag, Map<String, String> attributes, String text, ModelPart part, String owner) {

    static List<XmlPlace> all(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            List<XmlPlace> places = new ArrayList<>();
            collect(
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml)))
                            .getDocumentElement(),
                    "-",
                    places);
            return places;
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException("Không đọc được XML của mô hình", unreadable);
        }
    }

    private static void collect(Element element, String around, List<XmlPlace> places) {
        boolean stands = element.hasAttribute("id") && !element.getLocalName().endsWith("EventDefinition");
        String owner = stands ? element.getAttribute("id") : around;
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                children.add(inside);
            }
        }
        String text = children.isEmpty() ? element.getTextContent().strip() : "";
        ModelPart part = new ModelPart(
                element.getNamespaceURI() == null ? "" : element.getNamespaceURI(),
                String.valueOf(element.getLocalName()),
                qualified(element),
                text);
        places.add(new XmlPlace(part.tag(), attributes(element), text, part, owner));
        children.forEach(child -> collect(child, owner, places));
    }

    private static Map<String, String> qualified(Element element) {
        Map<String, String> attributes = new HashMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Node one = all.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(one.getNamespaceURI())) {
                String namespace = one.getNamespaceURI() == null ? "" : one.getNamespaceURI() + ":";
                attributes.put(namespace + one.getLocalName(), one.getNodeValue());
            }
        }
        return attributes;
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            if (!String.valueOf(all.item(i).getNodeName()).startsWith("xmlns")) {
                attributes.put(all.item(i).getLocalName(), all.item(i).getNodeValue());
            }
        }
        return attributes;
    }
}
