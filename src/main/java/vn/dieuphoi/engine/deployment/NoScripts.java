package vn.dieuphoi.engine.deployment;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/**
 * Knows no script engine of any name. The engine's own jar registers one for expressions that never meets the guard
 * before ours, and FEEL's registers two; whatever else comes onto the class path would be found as well.
 */
final class NoScripts implements ScriptEngineResolver {

    private final ScriptEngineManager empty = new ScriptEngineManager(new ClassLoader(null) {});

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // None is taken.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return empty;
    }

    @Override
    public @Nullable ScriptEngine getScriptEngine(String language, boolean cached) {
        return null;
    }
}
