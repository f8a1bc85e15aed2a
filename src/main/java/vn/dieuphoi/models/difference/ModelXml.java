package vn.dieuphoi.models.difference;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the XML of a model that came from outside: no document type, so nothing outside the file is opened. */
public final class ModelXml {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private ModelXml() {}

    /**
     * What keeps XML from being a model, in words: it is something else, or no process is in it.
     *
     * @param root of what was read
     */
    public static Optional<String> noModel(Element root) {
        if (!BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            return Optional.of("là XML nhưng không phải mô hình BPMN (bắt đầu bằng <" + root.getNodeName()
                    + ">); hãy chọn tệp đã lưu từ Camunda Modeler");
        }
        return processes(root).getLength() == 0
                ? Optional.of("là BPMN nhưng không có quy trình nào bên trong; hãy chọn tệp của đúng quy trình")
                : Optional.empty();
    }

    /** @param root of a model */
    public static NodeList processes(Element root) {
        return root.getElementsByTagNameNS(BPMN, "process");
    }

    /** @throws SAXException where it is no XML, with the line where that was seen */
    public static Element read(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // Far deeper than any model; without it a file of brackets ends in a full stack.
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "100");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The parser's own handler writes to the console. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // A warning is no fault.
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
