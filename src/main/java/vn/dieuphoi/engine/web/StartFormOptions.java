package vn.dieuphoi.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.dieuphoi.engine.task.StartChoices;

/**
 * Writes into a start form, on its way to Tasklist, what stands in the database: Tasklist asks for variables of tasks only.
 */
@Component
class StartFormOptions extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<StartChoices> choices;

    StartFormOptions(ObjectProvider<StartChoices> choices) {
        this.choices = choices;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/deployed-start-form");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_OK) {
            byte[] filled = filled(answer.getContentAsByteArray());
            answer.resetBuffer();
            answer.getOutputStream().write(filled);
        }
        answer.copyBodyToResponse();
    }

    private byte[] filled(byte[] form) throws IOException {
        JsonNode schema = JSON.readTree(form);
        for (JsonNode component : schema.path("components")) {
            String name = component.path("valuesKey").asText("");
            for (StartChoices each : choices) {
                Map<String, List<Map<String, String>>> all = name.isEmpty() ? Map.of() : each.all();
                if (all.containsKey(name) && component instanceof ObjectNode field) {
                    field.remove("valuesKey");
                    field.set("values", JSON.valueToTree(all.get(name)));
                }
            }
        }
        return JSON.writeValueAsBytes(schema);
    }
}
