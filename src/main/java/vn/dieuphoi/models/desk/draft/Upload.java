package vn.dieuphoi.models.desk.draft;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.difference.ModelXml;

/**
 * Files that somebody handed in at once: models and forms.
 *
 * @param models content by file name
 * @param forms content by file name
 */
public record Upload(Map<String, String> models, Map<String, String> forms) {

    public Upload {
        models = Map.copyOf(models);
        forms = Map.copyOf(forms);
    }

    /**
     * @param files content by file name; archives are unpacked
     * @throws Refused when something else is among them, or they are too large or no text
     */
    public static Upload of(Map<String, byte[]> files) {
        Map<String, String> models = new TreeMap<>();
        Map<String, String> forms = new TreeMap<>();
        UploadedFiles.of(files).forEach((name, text) -> (name.endsWith(".bpmn") ? models : forms).put(name, text));
        if (models.isEmpty() && forms.isEmpty()) {
            throw new Refused("Hãy chọn tệp .bpmn, tệp .form đã sửa, hoặc một tệp .zip chứa chúng.");
        }
        return new Upload(models, forms);
    }

    /**
     * The only model, which must be of that process.
     *
     * @throws Refused when there is another, none or several
     */
    public String modelOf(String process) {
        Map<String, String> byProcess = byProcess(Set.of(process));
        if (byProcess.isEmpty()) {
            throw new Refused("Hãy chọn tệp " + process + ".bpmn đã sửa, hoặc một tệp .zip chứa nó.");
        }
        return byProcess.values().iterator().next();
    }

    /**
     * The models by their processes.
     *
     * @param known processes that there are
     * @throws Refused when a model is of none of them, or two are of one
     */
    Map<String, String> byProcess(Set<String> known) {
        Map<String, String> byProcess = new TreeMap<>();
        Set<String> twice = new TreeSet<>();
        new TreeMap<>(models).forEach((name, bpmn) -> {
            String process = process(name, bpmn, known);
            if (byProcess.put(process, bpmn) != null) {
                twice.add(process);
            }
        });
        if (!twice.isEmpty()) {
            throw new Refused(
                    "Có hai tệp cùng là mô hình của quy trình " + String.join(", ", twice) + "; hãy giữ một.");
        }
        return byProcess;
    }

    /** What the file says, or when it cannot be read, what it is called. */
    private static String process(String name, String bpmn, Set<String> known) {
        String process = name.substring(0, name.length() - ".bpmn".length());
        Optional<String> noModel = Optional.empty();
        try {
            Element root = ModelXml.read(bpmn);
            noModel = ModelXml.noModel(root);
            if (ModelXml.processes(root).item(0) instanceof Element first) {
                process = first.getAttribute("id");
            }
        } catch (SAXException unreadable) {
            // Kept by the name of its file, with what is wrong, until a corrected one takes its place.
            noModel = Optional.of(unread(unreadable));
        }
        if (!known.contains(process) && noModel.isPresent()) {
            throw new Refused("Tệp \"" + name + "\" " + noModel.get() + ".");
        }
        if (!known.contains(process)) {
            throw new Refused("Không có quy trình \"" + process + "\" (tệp " + name
                    + "). Ở đây chỉ thay mô hình đang có; quy trình mới đi cùng bản phát hành của phần mềm."
                    + " Hãy kiểm tra mã quy trình (id) trong tệp.");
        }
        return process;
    }

    private static String unread(SAXException unreadable) {
        String line = unreadable instanceof SAXParseException at && at.getLineNumber() > 0
                ? " từ dòng " + at.getLineNumber()
                : "";
        return "không đọc được" + line + "; hãy mở bằng Camunda Modeler, sửa rồi lưu lại";
    }
}
