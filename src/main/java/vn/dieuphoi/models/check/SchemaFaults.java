package vn.dieuphoi.models.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Says why a file is no BPMN 2.0, with lines: the engine's own reader has lost them by then. */
record SchemaFaults(String file, String xml) {

    static final String UNREADABLE = "không đọc được như BPMN 2.0; hãy mở bằng Camunda Modeler và lưu lại";

    private static final int MOST = 20;
    private static final Pattern ATTRIBUTE = Pattern.compile("Attribute '([^']+)' is not allowed .* element '([^']+)'");
    private static final Pattern MISSING = Pattern.compile("Attribute '([^']+)' must appear on element '([^']+)'");
    private static final Pattern ELEMENT = Pattern.compile("content was found starting with element '\\{?([^']+)'");
    private static final Pattern INCOMPLETE = Pattern.compile("content of element '([^']+)' is not complete");
    private static final Pattern TWICE = Pattern.compile("multiple occurrences of ID value '([^']+)'");
    private static final Pattern NOWHERE = Pattern.compile("no ID/IDREF binding for IDREF '([^']+)'");
    private static final Pattern VALUE = Pattern.compile("^cvc-[^:]*: (?:The )?[Vv]alue '([^']*)'.*");

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try {
            Validator validator = schema().newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Collecting(findings));
            validator.validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException broken) {
            if (findings.isEmpty() && broken instanceof SAXParseException place) {
                findings.add(of(place));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ofFile(file, "readable", UNREADABLE));
        }
        return findings;
    }

    private Finding of(SAXParseException fault) {
        return new Finding(
                file,
                Math.max(0, fault.getLineNumber()),
                "-",
                "readable",
                words(String.valueOf(fault.getMessage())),
                false);
    }

    /** One fault of a value is told twice, the second time with the attribute's type. */
    private static boolean repeats(String message) {
        return message.startsWith("cvc-attribute") || message.startsWith("cvc-type");
    }

    private static String words(String message) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (attribute.find()) {
            return "thuộc tính " + attribute.group(1) + " không có ở " + attribute.group(2) + "; hãy bỏ hoặc sửa tên";
        }
        Matcher missing = MISSING.matcher(message);
        if (missing.find()) {
            return missing.group(2) + " thiếu thuộc tính " + missing.group(1) + "; hãy vẽ lại bằng Camunda Modeler";
        }
        Matcher element = ELEMENT.matcher(message);
        if (element.find()) {
            return "phần tử " + element.group(1).replaceFirst("^.*}|^\"[^\"]*\":", "")
                    + " lạ hoặc đứng sai chỗ; hãy bỏ, hoặc mở bằng Camunda Modeler và vẽ lại";
        }
        Matcher incomplete = INCOMPLETE.matcher(message);
        if (incomplete.find()) {
            return incomplete.group(1) + " thiếu phần bên trong; hãy mở bằng Camunda Modeler và vẽ lại";
        }
        Matcher twice = TWICE.matcher(message);
        if (twice.find()) {
            return "mã \"" + twice.group(1) + "\" dùng hai lần; hãy đặt mã khác";
        }
        Matcher nowhere = NOWHERE.matcher(message);
        if (nowhere.find()) {
            return "nhắc đến \"" + nowhere.group(1) + "\" nhưng không có phần tử nào mang mã đó; hãy sửa mã";
        }
        Matcher value = VALUE.matcher(message);
        if (value.find()) {
            return "giá trị \"" + value.group(1) + "\" không đúng kiểu ở đây; hãy sửa";
        }
        return "không theo đúng chuẩn BPMN 2.0 (" + message + "); hãy mở bằng Camunda Modeler và lưu lại";
    }

    private static Schema schema() throws SAXException {
        URL bpmn = Objects.requireNonNull(
                Bpmn.class.getClassLoader().getResource("org/camunda/bpm/model/bpmn/schema/BPMN20.xsd"));
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(bpmn);
    }

    /** Goes on after a fault, so that all are told at once. */
    private final class Collecting implements ErrorHandler {

        private final List<Finding> findings;

        Collecting(List<Finding> findings) {
            this.findings = findings;
        }

        @Override
        public void warning(SAXParseException warning) {
            // A warning is no fault.
        }

        @Override
        public void error(SAXParseException fault) {
            boolean told = repeats(String.valueOf(fault.getMessage())) && !findings.isEmpty();
            if (!told && findings.size() < MOST) {
                findings.add(of(fault));
            }
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            findings.add(of(fault));
            throw fault;
        }
    }
}
