package vn.dieuphoi.models.difference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The elements of a model by id, in the order of the file, and how they are drawn.
 *
 * @param elements processes, lanes, steps, flows, pools and messages
 * @param drawing place and size of everything drawn, by the id of what it draws
 */
public record ModelElements(Map<String, ModelElement> elements, Map<String, String> drawing) {

    private static final Set<String> NOT_ELEMENTS = Set.of(
            "definitions",
            "laneSet",
            "extensionElements",
            "documentation",
            "incoming",
            "outgoing",
            "flowNodeRef",
            "multiInstanceLoopCharacteristics",
            "conditionExpression");

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Map<String, Aspect> ATTRIBUTES = Map.ofEntries(
            Map.entry("name", Aspect.NAME),
            Map.entry("candidateGroups", Aspect.GROUP),
            Map.entry("assignee", Aspect.ASSIGNEE),
            Map.entry("dueDate", Aspect.DUE),
            Map.entry("formRef", Aspect.FORM),
            Map.entry("delegateExpression", Aspect.HANDLER),
            Map.entry("calledElement", Aspect.CALLED),
            Map.entry("sourceRef", Aspect.FROM),
            Map.entry("targetRef", Aspect.TO),
            Map.entry("attachedToRef", Aspect.ATTACHED));

    /** @param xml of a model that could be read before */
    public static ModelElements of(String xml) {
        try {
            ModelElements model = new ModelElements(new LinkedHashMap<>(), new TreeMap<>());
            Element root = ModelXml.read(xml);
            Map<String, String> lanes = new HashMap<>();
            Map<String, String> names = new HashMap<>();
            model.look(root, lanes, names);
            model.collect(root, "", lanes, names);
            return model;
        } catch (SAXException unreadable) {
            throw new IllegalArgumentException("Mô hình không đọc được", unreadable);
        }
    }

    /** The name that a person reads in the picture; the id where the model has no such element. */
    public String nameOf(String id) {
        ModelElement element = elements.get(id);
        return element == null ? id : element.name();
    }

    private void look(Element element, Map<String, String> lanes, Map<String, String> names) {
        if (element.hasAttribute("id") && !element.getAttribute("name").isBlank()) {
            names.put(element.getAttribute("id"), element.getAttribute("name").strip());
        }
        for (Element child : children(element)) {
            if ("flowNodeRef".equals(child.getLocalName())) {
                lanes.put(child.getTextContent().strip(), element.getAttribute("id"));
            }
            look(child, lanes, names);
        }
    }

    private void collect(Element element, String parent, Map<String, String> lanes, Map<String, String> names) {
        String tag = String.valueOf(element.getLocalName());
        if (tag.equals("BPMNShape") || tag.equals("BPMNEdge")) {
            drawing.put(element.getAttribute("bpmnElement"), places(element));
            return;
        }
        String id = element.getAttribute("id");
        boolean stands = !id.isEmpty()
                && !NOT_ELEMENTS.contains(tag)
                && !tag.endsWith("EventDefinition")
                && !tag.startsWith("BPMN")
                && !tag.equals("collaboration");
        if (stands) {
            elements.put(id, element(element, id, tag, parent, lanes, names));
        }
        String around = tag.equals("subProcess") ? id : parent;
        children(element).forEach(child -> collect(child, around, lanes, names));
    }

    private static ModelElement element(
            Element element,
            String id,
            String tag,
            String parent,
            Map<String, String> lanes,
            Map<String, String> names) {
        Map<Aspect, String> aspects = new EnumMap<>(Aspect.class);
        Map<Aspect, String> links = new EnumMap<>(Aspect.class);
        Map<String, String> other = new TreeMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String name = attribute.getLocalName();
            String value = attribute.getValue().strip();
            Aspect aspect = ATTRIBUTES.get(name);
            if (aspect == Aspect.FROM || aspect == Aspect.TO || aspect == Aspect.ATTACHED) {
                links.put(aspect, value);
            } else if (aspect != null) {
                aspects.put(aspect, value);
            } else if (!name.equals("id")
                    && !String.valueOf(attribute.getNodeName()).startsWith("xmlns")) {
                other.put(name, value);
            }
        }
        aspects.put(Aspect.TYPE, StepType.words(tag));
        put(links, Aspect.LANE, lanes.getOrDefault(id, ""));
        put(links, Aspect.PARENT, parent);
        links.forEach((aspect, linked) -> aspects.put(aspect, names.getOrDefault(linked, linked)));
        for (Element child : children(element)) {
            inside(child, aspects, other, names);
        }
        return new ModelElement(id, tag, names.getOrDefault(id, flowWords(aspects, id)), aspects, links, other);
    }

    private static String flowWords(Map<Aspect, String> aspects, String id) {
        return aspects.containsKey(Aspect.FROM) && aspects.containsKey(Aspect.TO)
                ? aspects.get(Aspect.FROM) + " → " + aspects.get(Aspect.TO)
                : id;
    }

    private static void inside(
            Element child, Map<Aspect, String> aspects, Map<String, String> other, Map<String, String> names) {
        String tag = String.valueOf(child.getLocalName());
        switch (tag) {
            case "documentation" ->
                put(aspects, Aspect.DOCUMENTATION, child.getTextContent().strip());
            case "conditionExpression" ->
                put(aspects, Aspect.CONDITION, child.getTextContent().strip());
            case "multiInstanceLoopCharacteristics" -> put(aspects, Aspect.REPEATED, words(child));
            case "timerEventDefinition" -> {
                put(aspects, Aspect.TIMER, child.getTextContent().strip());
                children(child).forEach(kind -> other.put("timer", String.valueOf(kind.getLocalName())));
            }
            case "extensionElements" -> {
                for (Element extension : children(child)) {
                    boolean back = "out".equals(extension.getLocalName());
                    boolean data = back || "in".equals(extension.getLocalName());
                    aspects.merge(
                            data ? Aspect.PASSED : Aspect.LISTENERS,
                            back ? "nhận về " + words(extension) : words(extension),
                            (one, two) -> one + "; " + two);
                }
            }
            default -> {
                if (tag.endsWith("EventDefinition")) {
                    String reference = child.getAttribute(tag.replace("EventDefinition", "Ref"));
                    put(
                            aspects,
                            Aspect.EVENT,
                            (StepType.words(tag) + " " + names.getOrDefault(reference, reference)).strip());
                    String variable = child.getAttributeNS(CAMUNDA, "escalationCodeVariable");
                    if (!variable.isEmpty()) {
                        other.put("escalationCodeVariable", variable);
                    }
                }
            }
        }
    }

    private static void put(Map<Aspect, String> aspects, Aspect aspect, String text) {
        if (!text.isBlank()) {
            aspects.put(aspect, text);
        }
    }

    /** Attributes and text of everything below, without ids. */
    private static String words(Element element) {
        List<String> words = new ArrayList<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!"id".equals(attribute.getLocalName())
                    && !"type".equals(attribute.getLocalName())
                    && !String.valueOf(attribute.getNodeName()).startsWith("xmlns")) {
                words.add(attribute.getLocalName() + " " + attribute.getValue().strip());
            }
        }
        List<Element> below = children(element);
        below.forEach(child -> words.add(words(child)));
        if (below.isEmpty() && !element.getTextContent().isBlank()) {
            words.add(element.getTextContent().strip());
        }
        return String.join(", ", words);
    }

    private static String places(Element drawn) {
        StringBuilder places = new StringBuilder();
        NamedNodeMap attributes = drawn.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!"id".equals(attributes.item(i).getLocalName())) {
                places.append(attributes.item(i).getNodeValue()).append(' ');
            }
        }
        children(drawn).forEach(child -> places.append(places(child)));
        return places.toString();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                children.add(inside);
            }
        }
        return children;
    }
}
