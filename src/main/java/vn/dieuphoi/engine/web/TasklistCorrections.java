package vn.dieuphoi.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Tasklist's own script with a few places of it put right on the way to the browser, because nothing from outside reaches
 * them. An upgrade of the engine that moves one of them is noticed by {@code TasklistCorrectionsTest}.
 */
final class TasklistCorrections implements ResourceTransformer {

    /** @param before stands in the engine's script exactly once */
    record Correction(String reason, String before, String after) {}

    static final List<Correction> ALL = List.of(
            new Correction(
                    // form-js writes a field's old value over what was typed in it within the delay, whenever another
                    // field's value arrives; without the delay every key arrives at once.
                    "Fields take each key as it is typed, and the form is filled with the draft that stands on the server",
                    "v=new p({container:l[0]}),e.next=6,v.importSchema(t,r(r({},n),b));",
                    "v=new p({container:l[0],debounce:!1}),e.next=6,window.dieuPhoi.openForm(v,l[0],y,t,r({},n));"),
            new Correction(
                    "Nothing of a draft stays in the browser, which others may use",
                    "b=JSON.parse(localStorage.getItem(\"camunda-form:\".concat(y))||\"{}\")",
                    "b={}"),
            new Correction(
                    "Nothing of a draft stays in the browser, which others may use",
                    "function T(){var e=A().data;localStorage.setItem(\"camunda-form:\".concat(y),JSON.stringify(e)),"
                            + "h.notifyFormDirty(!1)}",
                    "function T(){h.notifyFormDirty(!1)}"),
            new Correction(
                    "A draft is looked for when somebody takes the task whose form is open",
                    "e.options.disableCompleteButton=!n,e.options.disableForm=!n,e.options.disableAddVariableButton=!n",
                    "e.options.disableCompleteButton=!n,e.options.disableForm=!n,e.options.disableAddVariableButton=!n,"
                            + "n&&window.dieuPhoi.taken(t.id)"),
            new Correction(
                    "No draft is saved once the form is on its way",
                    "return e.prev=0,e.next=3,C();case 3:n=e.sent,localStorage",
                    "return e.prev=0,e.next=3,window.dieuPhoi.holdDraft(!0).then(C);case 3:n=e.sent,localStorage"),
            new Correction(
                    "A refusal stands beside the fields that it names",
                    "e.t0=e.catch(0),t(e.t0);case 11",
                    "e.t0=e.catch(0),t(window.dieuPhoi.refused(v,l[0],e.t0));case 11"),
            new Correction(
                    "A slow network makes the page late, not empty: the loader gives a part seven seconds and then up for good",
                    "a.requirejs.config({baseUrl:u,urlArgs:",
                    "a.requirejs.config({waitSeconds:0,baseUrl:u,urlArgs:"),
            new Correction(
                    "What was done is said",
                    "if(n)return l(\"COMPLETE_ERROR\",n);var i;",
                    "if(n)return l(\"COMPLETE_ERROR\",n);window.dieuPhoi.completed(e.task);var i;"),
            new Correction(
                    "A task that is done is not asked for once more, which would be refused",
                    "\"string\"!=typeof i?n.resolve(null):v.get(i,",
                    "\"string\"!=typeof i||window.dieuPhoi?.isDone?.(i)?n.resolve(null):v.get(i,"),
            new Correction(
                    "What cannot be opened is said once, not as a heading and again as its own text",
                    "(f(h(e.message),e),v(!1))",
                    "(f(h(e.message),null),v(!1))"),
            new Correction(
                    "The question for further tasks of the process is one that no office may ask, and nobody reads the answer",
                    "return function(e){e.assignee&&(",
                    "return function(e){!1&&("));

    @Override
    public Resource transform(HttpServletRequest request, Resource script, ResourceTransformerChain chain)
            throws IOException {
        Resource found = chain.transform(request, script);
        return new TransformedResource(
                found,
                corrected(found.getContentAsString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    static String corrected(String script) {
        String corrected = script;
        for (Correction each : ALL) {
            corrected = corrected.replace(each.before(), each.after());
        }
        return corrected;
    }
}
