package vn.dieuphoi.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Texts as the database keeps them. */
@Component
class Contents {

    private final ObjectMapper json;

    Contents(ObjectMapper json) {
        this.json = json;
    }

    String write(Content content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Content read(String stored) {
        try {
            return json.readValue(stored, Content.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Nội dung thông báo không đọc được: " + stored, broken);
        }
    }
}
