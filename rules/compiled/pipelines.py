"""How numba compiles the rules of a stage and the loop around them.

Left alone, numba optimises every rule with all that it calls and makes machine code of each, though only the loops are
ever called. Here a rule is typed and lowered once in a process, for every stage that uses it, and a loop takes in the
code of its rules before it is optimised, as one, and becomes machine code. This rests on numba's interface for
pipelines of one's own and on classes of its compiler (`CodeLibrary`, `Lower`), so that numba is pinned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from llvmlite import binding
from numba.core.codegen import CodeLibrary
from numba.core.compiler import CompilerBase, DefaultPassBuilder
from numba.core.compiler_machinery import PassManager, register_pass
from numba.core.lowering import Lower
from numba.core.typed_passes import (
    BaseNativeLowering,
    IRLegalization,
    NoPythonBackend,
    NoPythonSupportedFeatureValidation,
)


class RuleCode(CodeLibrary):
    """The code of one rule for arguments of certain types, as it was lowered: what it calls by name, and the functions
    of numba's own that it needs."""

    def __init__(self, codegen: Any, name: str) -> None:
        super().__init__(codegen, name)
        self.module: Any = None
        self.calls: list[str] = []
        self.helpers: list[Any] = []

    def add_ir_module(self, ir_module: Any) -> None:
        self.module = binding.parse_assembly(str(ir_module))
        self.calls = [function.name for function in ir_module.functions if function.is_declaration]

    def add_linking_library(self, library: Any) -> None:
        self.helpers.append(library)

    def finalize(self) -> None:
        raise TypeError(f"{self.name} becomes machine code only as a part of its stage")

    get_function = get_llvm_str = get_asm_str = finalize


binding.set_option("numba", "-inline-threshold=2500")  # ten times LLVM's own: a tenth faster, and hardly slower to make

CODE: dict[str, RuleCode] = {}
"""The rules that were lowered in this process, by the name that their code has for calls."""


def code_within(names: Iterable[str]) -> Iterator[tuple[str, RuleCode]]:
    """The rules among the functions of these names and among all that they call."""
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in CODE and name not in seen:
            seen.add(name)
            yield name, CODE[name]
            waiting += CODE[name].calls


@register_pass(mutates_CFG=True, analysis_only=False)
class RuleLowering(BaseNativeLowering):
    """Lowers a rule to code that other rules and loops may call."""

    _name = "grenskompas_rule_lowering"

    @property
    def lowering_class(self) -> type:
        return Lower

    def run_pass(self, state: Any) -> bool:
        state.flags.no_compile = True
        state.library = RuleCode(state.targetctx.codegen(), state.func_id.func_qualname)
        super().run_pass(state)
        described = state.cr.fndesc
        CODE[described.llvm_func_name] = state.library
        # Numba finds the code by what Python would call, which must be a built-in function, another one for each rule.
        refusal = [].index
        state.targetctx.insert_user_function(refusal, described)
        state.cr = state.cr._replace(cfunc=refusal)
        return True


class LoopLower(Lower):
    """Lowers a loop and takes in the code of its rules, which nothing else calls: they may vanish where they are
    inlined."""

    def lower(self) -> None:
        super().lower()
        within = list(code_within(function.name for function in self.module.functions))
        for _, code in within:
            for helper in code.helpers:
                self.library.add_linking_library(helper)
            self.library.add_llvm_module(code.module.clone())
        for name, _ in within:
            self.library.get_function(name).linkage = "internal"


@register_pass(mutates_CFG=True, analysis_only=False)
class LoopLowering(BaseNativeLowering):
    """Lowers a loop together with its rules to machine code."""

    _name = "grenskompas_loop_lowering"

    @property
    def lowering_class(self) -> type:
        return LoopLower


class LoopCompiler(CompilerBase):
    """For `numba.njit(pipeline_class=...)` of a loop."""

    lowering: type = LoopLowering

    def define_pipelines(self) -> list[Any]:
        passes = PassManager("grenskompas")
        passes.passes.extend(DefaultPassBuilder.define_untyped_pipeline(self.state).passes)
        passes.passes.extend(DefaultPassBuilder.define_typed_pipeline(self.state).passes)
        passes.add_pass(NoPythonSupportedFeatureValidation, "nothing that cannot be compiled")
        passes.add_pass(IRLegalization, "fit to be lowered")
        passes.add_pass(self.lowering, "lowered")
        passes.add_pass(NoPythonBackend, "handed over")
        passes.finalize()
        return [passes]


class RuleCompiler(LoopCompiler):
    """For `numba.njit(pipeline_class=...)` of a rule that only loops and other rules call."""

    lowering = RuleLowering
