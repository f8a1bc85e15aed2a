package vn.dieuphoi.coordination.draft;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.work.WorkKey;

/**
 * The form of a further request as it was filled in; everything as text, so that nothing typed is lost.
 *
 * @param phieu names this form, so that pressing twice asks once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TypedRequest(
        @Nullable String muc,
        @Nullable List<String> donVi,
        @Nullable String loai,
        @Nullable String noiDung,
        @Nullable String ngay,
        @Nullable String thoiHan,
        @Nullable String phieu,
        @Nullable Boolean vuot) {

    private static final JsonMapper JSON = new JsonMapper();

    public static TypedRequest of(RequestDraft draft) {
        try {
            return JSON.readValue(draft.fields(), TypedRequest.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String asText() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Empty for what is no name of a form. */
    public static Optional<UUID> form(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public Optional<UUID> form() {
        return form(phieu);
    }

    /** Whether there is nothing in it that somebody would have to type again. */
    public boolean blank() {
        return (donVi == null || donVi.isEmpty())
                && Stream.of(noiDung, ngay, thoiHan).allMatch(text -> text == null || text.isBlank());
    }

    public FurtherRequest order(WorkKey workItem, LocalDate lastDay) {
        return new FurtherRequest(
                workItem,
                donVi == null ? List.of() : donVi,
                kind(),
                noiDung == null ? "" : noiDung,
                TypedDate.field("Ngày phải trả lời")
                        .withinPlan(lastDay, Boolean.TRUE.equals(vuot))
                        .optional(ngay)
                        .orElse(null),
                thoiHan,
                phieu == null || phieu.isBlank() ? UUID.randomUUID().toString() : phieu);
    }

    private RequestKind kind() {
        try {
            return RequestKind.valueOf(String.valueOf(loai));
        } catch (IllegalArgumentException unknown) {
            throw new Refused("Hãy chọn loại đề nghị.");
        }
    }
}
