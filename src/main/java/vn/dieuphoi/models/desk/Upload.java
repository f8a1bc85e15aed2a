package vn.dieuphoi.models.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.difference.ModelXml;

/**
 * Files that somebody handed in: one model, and forms.
 *
 * @param name of the model's file
 * @param forms content by file name
 */
public record Upload(String name, String bpmn, Map<String, String> forms) {

    private static final int LARGEST = 1_000_000;
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    public Upload {
        forms = Map.copyOf(forms);
    }

    /**
     * @param files content by file name
     * @throws Refused when they are not one model with forms, too large or no text
     */
    public static Upload of(Map<String, byte[]> files) {
        String name = "";
        String bpmn = "";
        Map<String, String> forms = new TreeMap<>();
        int size = files.values().stream().mapToInt(content -> content.length).sum();
        if (size > LARGEST) {
            throw new Refused("Các tệp lớn hơn 1 MB nên không phải mô hình; hãy chọn lại.");
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".form")) {
                forms.put(file.getKey(), text(file.getKey(), file.getValue()));
            } else if (file.getKey().endsWith(".bpmn") && name.isEmpty()) {
                name = file.getKey();
                bpmn = text(name, file.getValue());
            } else {
                throw new Refused("Mỗi lần tải lên một tệp .bpmn cùng các tệp .form của nó; tệp \"" + file.getKey()
                        + "\" không hợp.");
            }
        }
        if (name.isEmpty()) {
            throw new Refused("Hãy chọn một tệp .bpmn, cùng các tệp .form đã sửa nếu có.");
        }
        return new Upload(name, bpmn, forms);
    }

    /** The process of which this is a model: what the file says, or when it cannot be read, what it is called. */
    String process(Set<String> known) {
        String process = name.substring(0, name.length() - ".bpmn".length());
        try {
            NodeList processes = ModelXml.read(bpmn).getElementsByTagNameNS(BPMN, "process");
            if (processes.getLength() > 0 && processes.item(0) instanceof Element first) {
                process = first.getAttribute("id");
            }
        } catch (SAXException unreadable) {
            // Kept by the name of its file, with what is wrong, until a corrected one takes its place.
        }
        if (!known.contains(process)) {
            throw new Refused("Không có quy trình \"" + process
                    + "\". Ở đây chỉ thay mô hình đang có; quy trình mới đi cùng bản phát hành của phần mềm."
                    + " Hãy kiểm tra mã quy trình (id) trong tệp.");
        }
        return process;
    }

    private static String text(String name, byte[] content) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (decoded.indexOf('\0') >= 0) {
                throw noText(name);
            }
            // Some editors put a mark of the encoding before everything else.
            return decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
        } catch (CharacterCodingException otherwise) {
            throw noText(name);
        }
    }

    private static Refused noText(String name) {
        return new Refused("Tệp \"" + name + "\" không phải văn bản UTF-8; hãy lưu lại bằng Camunda Modeler.");
    }
}
