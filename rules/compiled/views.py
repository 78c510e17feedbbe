"""What numba makes of the types of layout.py: reading a field or an item, looping over a table, handing a view on as
the tuple that it shows."""

from __future__ import annotations

import math
import operator
from types import ModuleType
from typing import Any

from llvmlite import ir
from numba.core import cgutils, types
from numba.core.imputils import RefType, iternext_impl, lower_builtin, lower_cast, lower_getattr_generic
from numba.core.typeconv import Conversion
from numba.core.typing.templates import (
    AbstractTemplate,
    AttributeTemplate,
    infer,
    infer_getattr,
    infer_global,
    signature,
)
from numba.extending import intrinsic, models, register_model

from rules.compiled.layout import Table, TableIterator, View, is_tuple_of

NUMBER = ir.DoubleType()
INDEX = ir.IntType(64)


class _PointerModel(models.PrimitiveModel):
    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, NUMBER.as_pointer())


@register_model(TableIterator)
class _IteratorModel(models.StructModel):
    def __init__(self, manager: Any, kind: TableIterator) -> None:
        super().__init__(manager, kind, [("next", types.EphemeralPointer(types.intp)), ("table", kind.table)])


register_model(View)(_PointerModel)
register_model(Table)(_PointerModel)


def _after(builder: Any, pointer: Any, steps: Any, step: int = 1) -> Any:
    """The pointer that lies so many steps on."""
    steps = INDEX(steps) if isinstance(steps, int) else steps
    return builder.gep(pointer, [builder.mul(steps, INDEX(step))], inbounds=True)


def _read(builder: Any, kind: Any, pointer: Any, stride: int) -> Any:
    """A field or item of which the first number lies at the pointer."""
    if isinstance(kind, View | Table):
        return pointer
    if isinstance(kind, types.UniTuple):
        numbers = [builder.load(_after(builder, pointer, place, stride)) for place in range(kind.count)]
        return cgutils.pack_array(builder, numbers)
    number = builder.load(pointer)
    if kind == types.boolean:
        return builder.fcmp_unordered("!=", number, NUMBER(0.0))
    return number if kind == types.float64 else builder.fptosi(number, INDEX)


def _count(builder: Any, table: Any) -> Any:
    """How many items a table has."""
    return builder.fptosi(builder.load(table), INDEX)


def _item_of_table(builder: Any, kind: Table, table: Any, index: Any) -> Any:
    first = _after(builder, table, 1)
    return _read(builder, kind.item, _after(builder, first, index, kind.step), 1)


@infer_getattr
class _Fields(AttributeTemplate):
    key = View

    def generic_resolve(self, kind: View, name: str) -> Any:
        return kind.members[name].type if name in kind.members else None


@lower_getattr_generic(View)
def _field(_context: Any, builder: Any, kind: View, pointer: Any, name: str) -> Any:
    place, member = kind.members[name]
    return _read(builder, member, _after(builder, pointer, place, kind.stride), kind.stride)


@lower_cast(View, types.BaseNamedTuple)
def _by_value(context: Any, builder: Any, kind: View, made: Any, pointer: Any) -> Any:
    fields = [_field(context, builder, kind, pointer, name) for name in kind.members]
    value = context.make_tuple(builder, kind.as_tuple(), fields)
    return context.cast(builder, value, kind.as_tuple(), made)


@infer_global(len)
class _Length(AbstractTemplate):
    def generic(self, args: Any, _kws: Any) -> Any:
        return signature(types.intp, args[0]) if isinstance(args[0], Table) else None


@lower_builtin(len, Table)
def _length(_context: Any, builder: Any, _sig: Any, args: Any) -> Any:
    return _count(builder, args[0])


@infer_global(operator.getitem)
class _Items(AbstractTemplate):
    def generic(self, args: Any, _kws: Any) -> Any:
        items, index = args
        if isinstance(items, View | Table) and items.item is not None and isinstance(index, types.Integer):
            return signature(items.item, items, types.intp)
        return None


@lower_builtin(operator.getitem, View, types.intp)
def _item_of_view(_context: Any, builder: Any, sig: Any, args: Any) -> Any:
    kind, (pointer, index) = sig.args[0], args
    return _read(builder, kind.item, _after(builder, pointer, index, kind.step), kind.stride)


@lower_builtin(operator.getitem, Table, types.intp)
def _item(_context: Any, builder: Any, sig: Any, args: Any) -> Any:
    kind, (table, index) = sig.args[0], args
    from_end = builder.icmp_signed("<", index, INDEX(0))
    index = builder.select(from_end, builder.add(index, _count(builder, table)), index)
    return _item_of_table(builder, kind, table, index)


@infer
class _Loops(AbstractTemplate):
    key = "getiter"

    def generic(self, args: Any, _kws: Any) -> Any:
        return signature(TableIterator(args[0]), args[0]) if isinstance(args[0], Table) else None


@lower_builtin("getiter", Table)
def _start(context: Any, builder: Any, sig: Any, args: Any) -> Any:
    state = context.make_helper(builder, sig.return_type)
    state.next = cgutils.alloca_once_value(builder, INDEX(0))
    state.table = args[0]
    return state._getvalue()


@lower_builtin("iternext", TableIterator)
@iternext_impl(RefType.UNTRACKED)
def _next(context: Any, builder: Any, sig: Any, args: Any, result: Any) -> None:
    kind = sig.args[0].table
    state = context.make_helper(builder, sig.args[0], value=args[0])
    index = builder.load(state.next)
    more = builder.icmp_signed("<", index, _count(builder, state.table))
    result.set_valid(more)
    with builder.if_then(more):
        result.yield_(_item_of_table(builder, kind, state.table, index))
        builder.store(builder.add(index, INDEX(1)), state.next)


def view_of(kind: View) -> Any:
    """A function for compiled code: the view of this type that begins `i` numbers after the start of an array."""

    @intrinsic(prefer_literal=False)
    def view(_typing_context: Any, array: Any, _i: Any) -> Any:
        def made(context: Any, builder: Any, sig: Any, args: Any) -> Any:
            data = context.make_array(sig.args[0])(context, builder, args[0]).data
            return _after(builder, data, args[1])

        return kind(array, types.intp), made

    return view


@intrinsic(prefer_literal=False)
def number_at(_typing_context: Any, _address: Any, _i: Any) -> Any:
    """Number `i` of the column that begins at an address."""

    def made(_context: Any, builder: Any, _sig: Any, args: Any) -> Any:
        return builder.load(_after(builder, builder.inttoptr(args[0], NUMBER.as_pointer()), args[1]))

    return types.float64(types.intp, types.intp), made


def _rounding(name: str) -> Any:
    """A rounding of one floating number to a whole one, which stays floating."""

    @intrinsic(prefer_literal=False)
    def rounded(_typing_context: Any, _amount: Any) -> Any:
        def made(_context: Any, builder: Any, _sig: Any, args: Any) -> Any:
            whole = builder.call(builder.module.declare_intrinsic(f"llvm.{name}", [NUMBER]), args)
            return builder.fadd(whole, NUMBER(0.0))  # a nought has no sign, as Python's whole one has none

        return types.float64(types.float64), made

    return rounded


MATH = ModuleType("math_of_rules")
"""The module `math` as compiled rules have it: what it rounds stays a floating number, which Python makes of it anyway;
numba would go through an integer, which takes a sixth of the time of a German year."""
vars(MATH).update({name: value for name, value in vars(math).items() if not name.startswith("__")})
vars(MATH).update({name: _rounding(name) for name in ("floor", "ceil")})


def _unify_tuples(self: Any, typing_context: Any, other: Any) -> Any:
    """Tuples of one class, one of which holds views where the other holds values."""
    if not is_tuple_of(self.instance_class, other):
        return None
    parts = [typing_context.unify_pairs(*pair) for pair in zip(self, other, strict=True)]
    return None if None in parts else types.BaseTuple.from_types(parts, self.instance_class)


def _convert_tuples(self: Any, typing_context: Any, other: Any) -> Any:
    if not is_tuple_of(self.instance_class, other):
        return None
    ways = [typing_context.can_convert(*pair) for pair in zip(self, other, strict=True)]
    return None if None in ways else Conversion.safe


@lower_cast(types.BaseNamedTuple, types.BaseNamedTuple)
def _cast_tuples(context: Any, builder: Any, kind: Any, made: Any, value: Any) -> Any:
    parts = zip(cgutils.unpack_tuple(builder, value, len(kind)), kind, made, strict=True)
    return context.make_tuple(builder, made, [context.cast(builder, *part) for part in parts])


for _kind in (types.NamedTuple, types.NamedUniTuple):  # numba has this for plain tuples only
    _kind.unify, _kind.can_convert_to = _unify_tuples, _convert_tuples
