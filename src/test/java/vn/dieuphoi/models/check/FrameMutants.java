package vn.dieuphoi.models.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Everything that somebody can spoil in the frame of a shipped item, part or milestones with one stroke, made by rule and not by taste. */
final class FrameMutants {

    private static final String OWN_STEPS = "subProcess_ownSteps";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Map<String, String> CALLED_INSTEAD = Map.of(
            "item-closing", "planned-requests",
            "monthly-rounds", "item-reports",
            "item-reports", "monthly-rounds",
            "planned-requests", "coordination-request",
            "leadership-notice", "extension-request");

    private static final int MOST = 2;

    private final String item;
    private final String sound;
    private final String printed;
    private final List<Mutant> mutants = new ArrayList<>();

    /** @param xml the item's file with this spoiled */
    record Mutant(String kind, String item, String what, String xml) {}

    private FrameMutants(String item) throws IOException {
        this.item = item;
        this.sound = Files.readString(Path.of("processes", item.startsWith("plan-item") ? "items" : "shared", item));
        this.printed = print(read(sound));
    }

    static List<Mutant> of(String item) throws IOException {
        FrameMutants made = new FrameMutants(item);
        made.calls();
        made.clocks();
        made.escalations();
        made.loops();
        made.flows();
        made.steps();
        made.people();
        return made.mutants;
    }

    /** The item without this step of its frame and the flows that lead to it and from it. */
    static String without(String item, String step) throws IOException {
        Document document = read(new FrameMutants(item).sound);
        Stream.of("callActivity", "subProcess")
                .flatMap(tag -> elements(document, tag).stream())
                .filter(element -> element.getAttribute("id").equals(step))
                .forEach(FrameMutants::removeStep);
        return print(document);
    }

    private void calls() {
        each("callActivity", "another called process", call -> {
            String called = call.getAttribute("calledElement");
            call.setAttribute("calledElement", CALLED_INSTEAD.getOrDefault(called, called));
        });
        each("in", "a passed id left out", FrameMutants::remove);
        each("in", "passed back instead", in -> in.getOwnerDocument().renameNode(in, CAMUNDA, "camunda:out"));
        each("in", "a passed id under another name", in -> in.setAttribute("target", "unit"));
        each("callActivity", "more is passed back", call -> extensions(call).appendChild(out(call)));
        each("messageFlow", "a message left out", FrameMutants::removeEdge);
        each("messageFlow", "a message from elsewhere", flow -> flow.setAttribute("sourceRef", "callActivity_closing"));
    }

    private void clocks() {
        each(
                "timeCycle",
                "another month",
                time -> time.setTextContent(time.getTextContent()
                        .replaceFirst("1 \\d+ \\?", time.getTextContent().contains("1 6 ?") ? "1 7 ?" : "1 6 ?")));
        each("timeDate", "another clock", time -> time.setTextContent("${due.workingDays(99)}"));
        each("timeDate", "a clock of 99 days", FrameMutants::ninetyNineDays);
        each("boundaryEvent", "interrupting", event -> event.removeAttribute("cancelActivity"));
        each("startEvent", "interrupting", event -> event.setAttribute("isInterrupting", "true"));
    }

    private void escalations() {
        each("escalationEventDefinition", "an escalation taken away", FrameMutants::remove);
        each("messageEventDefinition", "a message not waited for", FrameMutants::remove);
        each(
                "escalationEventDefinition",
                "an escalation without its cause",
                event -> event.removeAttributeNS(CAMUNDA, "escalationCodeVariable"));
        each(
                "escalation",
                "an escalation of another code",
                escalation -> escalation.setAttribute("escalationCode", "item-slow"));
        each("subProcess", "no longer by event", part -> part.removeAttribute("triggeredByEvent"));
    }

    private void loops() {
        each("multiInstanceLoopCharacteristics", "done once only", FrameMutants::remove);
        each(
                "multiInstanceLoopCharacteristics",
                "one after the other",
                loop -> loop.setAttribute("isSequential", "true"));
        each(
                "multiInstanceLoopCharacteristics",
                "over something else",
                loop -> loop.setAttributeNS(CAMUNDA, "camunda:collection", "${units.of(workItem)}"));
        each("multiInstanceLoopCharacteristics", "ended early", loop -> loop.appendChild(condition(loop)));
    }

    private void flows() {
        each("sequenceFlow", "a flow left out", FrameMutants::removeEdge);
        each("sequenceFlow", "a flow to elsewhere", flow -> redirect(flow, "gateway_join"));
        each("conditionExpression", "another condition", condition -> condition.setTextContent("${opened}"));
        each("exclusiveGateway", "another default", FrameMutants::otherDefault);
        each(
                "conditionExpression",
                "another answer",
                condition -> around(condition).setAttribute("name", "Đã xong"));
    }

    private void steps() {
        for (String kind :
                List.of("callActivity", "userTask", "subProcess", "boundaryEvent", "intermediateCatchEvent")) {
            each(kind, "a step left out", FrameMutants::removeStep);
        }
        for (String kind : List.of("callActivity", "userTask", "serviceTask")) {
            each(kind, "a step skipped", step -> step.setAttributeNS(CAMUNDA, "camunda:skipExpression", "${opened}"));
        }
        each("sequenceFlow", "a step put in between", FrameMutants::putBetween);
        each(
                "parallelGateway",
                "another gateway",
                gateway -> gateway.getOwnerDocument()
                        .renameNode(gateway, gateway.getNamespaceURI(), "bpmn:exclusiveGateway"));
        each("flowNodeRef", "another lane", FrameMutants::moveLane);
        each(
                "serviceTask",
                "another delegate",
                task -> task.setAttributeNS(CAMUNDA, "camunda:delegateExpression", "${announceApp}"));
        each("serviceTask", "in the same transaction", task -> task.removeAttributeNS(CAMUNDA, "asyncBefore"));
    }

    private void people() {
        each(
                "userTask",
                "another group",
                task -> task.setAttributeNS(
                        CAMUNDA,
                        "camunda:candidateGroups",
                        task.getAttributeNS(CAMUNDA, "candidateGroups").contains("leader.")
                                ? "${leadership.office()}"
                                : "${standingOffice.group()}"));
        each("userTask", "another form", task -> task.setAttributeNS(CAMUNDA, "camunda:formRef", "event-step"));
        each("userTask", "99 days", task -> task.setAttributeNS(CAMUNDA, "camunda:dueDate", "${due.workingDays(99)}"));
        each(
                "taskListener",
                "another listener",
                listener -> listener.setAttribute("delegateExpression", "${recordProgress}"));
    }

    /** A mutant for each element of that name in the frame that the stroke changes; of many, some from all over. */
    private void each(String tag, String kind, Consumer<Element> stroke) {
        int count = parts(read(sound), tag).size();
        int every = (count + MOST - 1) / MOST;
        for (int i = 0; i < count; i += every) {
            Document document = read(sound);
            Element part = parts(document, tag).get(i);
            String what = name(part);
            stroke.accept(part);
            String spoiled = print(document);
            if (!spoiled.equals(printed)) {
                mutants.add(new Mutant(kind, item, what, spoiled));
            }
        }
    }

    private static List<Element> parts(Document document, String tag) {
        return elements(document, tag).stream().filter(part -> !isOwn(part)).toList();
    }

    /** The item's own steps, and what leadership does before them, are no part of the frame. */
    private static boolean isOwn(Element part) {
        for (Element at = part; at != null; at = at.getParentNode() instanceof Element around ? around : null) {
            if (at != part && OWN_STEPS.equals(at.getAttribute("id"))
                    || at.getAttribute("id").matches("userTask_(urge|assign).*")) {
                return true;
            }
        }
        return part.getTextContent().strip().matches("userTask_(urge|assign).*");
    }

    private static void ninetyNineDays(Element time) {
        Element definition = around(time);
        Element after = time.getOwnerDocument().createElementNS(time.getNamespaceURI(), "bpmn:timeDuration");
        after.setTextContent("P99D");
        definition.replaceChild(after, time);
    }

    private static Element condition(Element loop) {
        Element condition = loop.getOwnerDocument().createElementNS(loop.getNamespaceURI(), "bpmn:completionCondition");
        condition.setTextContent("${true}");
        return condition;
    }

    private static Element extensions(Element step) {
        return elements(step.getOwnerDocument(), "extensionElements").stream()
                .filter(part -> part.getParentNode() == step)
                .findFirst()
                .orElseThrow();
    }

    private static Element out(Element call) {
        Element out = call.getOwnerDocument().createElementNS(CAMUNDA, "camunda:out");
        out.setAttribute("source", "decision");
        out.setAttribute("target", "decision");
        return out;
    }

    /** The way goes through a task that no item has there; it looks like one of the item's own. */
    private static void putBetween(Element flow) {
        Document document = flow.getOwnerDocument();
        Element between = (Element) elements(document, "userTask").get(0).cloneNode(true);
        between.setAttribute("id", "userTask_between");
        String id = flow.getAttribute("id");
        String target = flow.getAttribute("targetRef");
        elementsIn(between, "incoming").forEach(in -> in.setTextContent(id));
        elementsIn(between, "outgoing").forEach(out -> out.setTextContent("flow_between_on"));
        texts(document, "incoming", id).forEach(in -> in.setTextContent("flow_between_on"));
        flow.setAttribute("targetRef", "userTask_between");
        Element on = document.createElementNS(flow.getNamespaceURI(), "bpmn:sequenceFlow");
        on.setAttribute("id", "flow_between_on");
        on.setAttribute("sourceRef", "userTask_between");
        on.setAttribute("targetRef", target);
        flow.getParentNode().insertBefore(between, flow);
        flow.getParentNode().insertBefore(on, flow);
    }

    private static List<Element> elementsIn(Element around, String tag) {
        NodeList all = around.getElementsByTagNameNS("*", tag);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static void otherDefault(Element gateway) {
        String now = gateway.getAttribute("default");
        elements(gateway.getOwnerDocument(), "sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
                .filter(flow -> !flow.getAttribute("id").equals(now))
                .findFirst()
                .ifPresent(flow -> gateway.setAttribute("default", flow.getAttribute("id")));
    }

    private static void redirect(Element flow, String target) {
        if (flow.getAttribute("targetRef").equals(target) || isInside(flow)) {
            return;
        }
        String id = flow.getAttribute("id");
        texts(flow.getOwnerDocument(), "incoming", id).forEach(FrameMutants::remove);
        flow.setAttribute("targetRef", target);
        elements(flow.getOwnerDocument(), "parallelGateway").stream()
                .filter(gateway -> gateway.getAttribute("id").equals(target))
                .forEach(gateway -> {
                    Element in = flow.getOwnerDocument().createElementNS(flow.getNamespaceURI(), "bpmn:incoming");
                    in.setTextContent(id);
                    gateway.insertBefore(in, gateway.getFirstChild());
                });
    }

    private static boolean isInside(Element part) {
        return part.getParentNode() instanceof Element around && "subProcess".equals(around.getLocalName());
    }

    private static void moveLane(Element reference) {
        Element lane = around(reference);
        elements(reference.getOwnerDocument(), "lane").stream()
                .filter(other -> other != lane)
                .reduce((one, other) -> other)
                .ifPresent(other -> other.appendChild(reference));
    }

    private static void removeStep(Element step) {
        Document document = step.getOwnerDocument();
        String id = step.getAttribute("id");
        for (Element flow : elements(document, "sequenceFlow")) {
            if (flow.getAttribute("sourceRef").equals(id)
                    || flow.getAttribute("targetRef").equals(id)) {
                removeEdge(flow);
            }
        }
        for (String tag : List.of("messageFlow", "boundaryEvent")) {
            elements(document, tag).stream()
                    .filter(other -> other != step)
                    .filter(other -> other.getAttribute("sourceRef").equals(id)
                            || other.getAttribute("attachedToRef").equals(id))
                    .forEach(other -> {
                        if (tag.equals("messageFlow")) {
                            removeEdge(other);
                        } else {
                            removeStep(other);
                        }
                    });
        }
        List<Element> inside = new ArrayList<>(elements(document, "BPMNShape"));
        inside.addAll(elements(document, "BPMNEdge"));
        List<String> gone = IntStream.range(0, step.getElementsByTagName("*").getLength())
                .mapToObj(i -> ((Element) step.getElementsByTagName("*").item(i)).getAttribute("id"))
                .toList();
        inside.stream()
                .filter(drawn -> drawn.getAttribute("bpmnElement").equals(id)
                        || gone.contains(drawn.getAttribute("bpmnElement")))
                .forEach(FrameMutants::remove);
        texts(document, "flowNodeRef", id).forEach(FrameMutants::remove);
        remove(step);
    }

    private static void removeEdge(Element flow) {
        Document document = flow.getOwnerDocument();
        String id = flow.getAttribute("id");
        texts(document, "incoming", id).forEach(FrameMutants::remove);
        texts(document, "outgoing", id).forEach(FrameMutants::remove);
        elements(document, "BPMNEdge").stream()
                .filter(edge -> edge.getAttribute("bpmnElement").equals(id))
                .forEach(FrameMutants::remove);
        elements(document, "exclusiveGateway").stream()
                .filter(gateway -> gateway.getAttribute("default").equals(id))
                .forEach(gateway -> gateway.removeAttribute("default"));
        remove(flow);
    }

    private static List<Element> texts(Document document, String tag, String text) {
        return elements(document, tag).stream()
                .filter(element -> element.getTextContent().strip().equals(text))
                .toList();
    }

    private static Element around(Element part) {
        return (Element) part.getParentNode();
    }

    private static void remove(Element part) {
        part.getParentNode().removeChild(part);
    }

    private static String name(Element part) {
        Element at = part;
        while (at.getAttribute("id").isEmpty() && at.getParentNode() instanceof Element around) {
            at = around;
        }
        return at.getAttribute("id") + " " + part.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList all = document.getElementsByTagNameNS("*", tag);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static Document read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String print(Document document) {
        try {
            StringWriter out = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
