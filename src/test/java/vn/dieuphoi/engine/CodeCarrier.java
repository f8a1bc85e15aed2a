package vn.dieuphoi.engine;

import java.nio.file.Path;

/**
 * One way for code into the engine: what stands in a process between its start and its end.
 *
 * @param name for people
 * @param file name of the file in the deployment
 * @param content of that file
 */
record CodeCarrier(String name, String file, String content) {

    /** Where the carrier that runs a shell would leave a trace. */
    static final Path TRACE = Path.of("target", "carrier-ran").toAbsolutePath();

    static final String PROCESS = "carrier";

    private static final String CLASS = "vn.dieuphoi.engine.CodeProbe";

    /** Ends at the probe past every guard, where no guard stands. */
    private static final String CODE =
            "${''.getClass().forName('vn.dieuphoi.engine.CodeProbe').getConstructor().newInstance().toString()}";

    private static final String FRAME = """
            <?xml version="1.0" encoding="UTF-8"?>
            %s<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
              xmlns:other="http://example.org/other" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              targetNamespace="x" id="carriers">
              <bpmn:process id="carrier" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start">%s</bpmn:startEvent>
                <bpmn:sequenceFlow id="in" sourceRef="start" targetRef="step"/>
                %s
                <bpmn:sequenceFlow id="out" sourceRef="step" targetRef="end">%s</bpmn:sequenceFlow>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    static CodeCarrier step(String name, String step) {
        return new CodeCarrier(
                name,
                "carrier.bpmn",
                FRAME.formatted("", "", step.replace("CODE", CODE).replace("CLASS", CLASS), ""));
    }

    static CodeCarrier start(String name, String start) {
        return new CodeCarrier(name, "carrier.bpmn", FRAME.formatted("", start.replace("CODE", CODE), TASK, ""));
    }

    static CodeCarrier flow(String name, String condition) {
        return new CodeCarrier(name, "carrier.bpmn", FRAME.formatted("", "", GATEWAY, condition.replace("CODE", CODE)));
    }

    static CodeCarrier entity(String name, String step) {
        String entity =
                "<!DOCTYPE x [<!ENTITY step '" + step.replace("CODE", CODE).replace("CLASS", CLASS) + "'>]>\n";
        return new CodeCarrier(name, "carrier.bpmn", FRAME.formatted(entity, "", "&step;", ""));
    }

    static final String TASK = "<bpmn:manualTask id=\"step\"/>";
    private static final String GATEWAY = "<bpmn:exclusiveGateway id=\"step\"/>";

    @Override
    public String toString() {
        return name;
    }
}
